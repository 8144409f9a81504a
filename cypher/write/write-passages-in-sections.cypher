// title: Write passages that stand in a section
// title.zh: 写入章节中的段落
// access: write
// returns: table
// param rows: map[] — {parent, properties}
UNWIND $rows AS row
MATCH (parent:Section {key: row.parent})
CREATE (p:Passage)-[:`IN`]->(parent)
SET p = row.properties
