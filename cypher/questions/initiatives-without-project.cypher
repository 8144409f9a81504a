// title: Initiatives without a project
// title.zh: 没有项目的举措
// access: read
// audience: person
// returns: table
// asks: Which initiatives have no project?
// asks.zh: 哪些举措没有项目？
// param limit: integer = 200 — at most this many
// column initiative: entity
// column evidence: evidence
MATCH (initiative:Initiative)
WHERE COUNT { (initiative)<-[:PART_OF]-(:Project) } = 0
WITH initiative
ORDER BY initiative.name, initiative.key
LIMIT $limit
OPTIONAL MATCH (passage:Passage)-[:MENTIONS]->(initiative)
WITH initiative, passage
ORDER BY passage.key
WITH initiative, collect(DISTINCT passage.key) AS passages
RETURN initiative, passages[0..10] AS evidence
ORDER BY initiative.name, initiative.key
