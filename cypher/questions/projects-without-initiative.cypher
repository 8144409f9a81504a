// title: Projects without an initiative
// title.zh: 没有对应举措的项目
// access: read
// audience: person
// returns: table
// asks: Which projects belong to no initiative?
// asks.zh: 哪些项目没有对应的举措？
// param limit: integer = 200 — at most this many
// column project: entity
// column evidence: evidence
MATCH (project:Project)
WHERE COUNT { (project)-[:PART_OF]->(:Initiative) } = 0
WITH project
ORDER BY project.name, project.key
LIMIT $limit
OPTIONAL MATCH (passage:Passage)-[:MENTIONS]->(project)
WITH project, passage
ORDER BY passage.key
WITH project, collect(DISTINCT passage.key) AS passages
RETURN project, passages[0..10] AS evidence
ORDER BY project.name, project.key
