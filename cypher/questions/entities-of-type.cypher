// title: All of a type
// title.zh: 某一类型的全部对象
// access: read
// audience: person
// returns: table
// asks: Which {type} are there?
// asks.zh: 有哪些{type}？
// param type: string — the entity type
// param year: integer = 0 — only what reports of this year say; 0: all
// param limit: integer = 200 — at most this many
// blank type: type — 类型
// blank year: year — 年份
// column entity: entity
// column years: text
// column evidence: evidence
MATCH (document:Document)-[:DESCRIBES]->(entity:Entity)
WHERE ($type IN labels(entity))
  AND (($year = 0) OR (document.year = $year))
WITH entity, document.year AS year
ORDER BY year
WITH entity, collect(DISTINCT year) AS years
ORDER BY entity.name, entity.key
LIMIT $limit
OPTIONAL MATCH (passage:Passage)-[:MENTIONS]->(entity)
WITH years, entity, passage
ORDER BY passage.key
WITH years, entity, collect(DISTINCT passage.key) AS passages
RETURN entity, years, passages[0..10] AS evidence
ORDER BY entity.name, entity.key
