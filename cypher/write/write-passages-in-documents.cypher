// title: Write passages that stand right in a document
// title.zh: 写入直属文档的段落
// access: write
// returns: table
// param rows: map[] — {parent, properties}
UNWIND $rows AS row
MATCH (parent:Document {key: row.parent})
CREATE (p:Passage)-[:`IN`]->(parent)
SET p = row.properties
