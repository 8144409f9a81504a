// title: What reports of a year name for the first time
// title.zh: 某年首次出现的对象
// access: read
// audience: person
// returns: table
// asks: What is new in {year}?
// asks.zh: {year}年新出现了什么？
// param year: integer — the year
// param type: string = "" — only entities of this type; empty: all
// param limit: integer = 200 — at most this many
// blank year: year — 年份
// blank type: type — 类型
// column entity: entity
// column evidence: evidence
MATCH (document:Document)-[:DESCRIBES]->(entity:Entity)
WHERE (($type = '') OR ($type IN labels(entity)))
WITH entity, min(document.year) AS first
WHERE first = $year
WITH entity
ORDER BY entity.name, entity.key
LIMIT $limit
OPTIONAL MATCH (passage:Passage)-[:MENTIONS]->(entity)
WITH entity, passage
ORDER BY passage.key
WITH entity, collect(DISTINCT passage.key) AS passages
RETURN entity, passages[0..10] AS evidence
ORDER BY entity.name, entity.key
