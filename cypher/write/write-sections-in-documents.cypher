// title: Put sections into their document
// title.zh: 将章节归入文档
// access: write
// returns: table
// param rows: map[] — {key, parent}
UNWIND $rows AS row
MATCH (s:Section {key: row.key})
MATCH (parent:Document {key: row.parent})
CREATE (s)-[:`IN`]->(parent)
