// title: Put sections into their section
// title.zh: 将章节归入上级章节
// access: write
// returns: table
// param rows: map[] — {key, parent}
UNWIND $rows AS row
MATCH (s:Section {key: row.key})
MATCH (parent:Section {key: row.parent})
CREATE (s)-[:`IN`]->(parent)
