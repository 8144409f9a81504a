// title: Reports that name something
// title.zh: 提到某对象的报告
// access: read
// audience: person
// returns: table
// asks: Which reports mention {entity}?
// asks.zh: 哪些报告提到{entity}？
// param entity: string — the entity
// param year: integer = 0 — only what reports of this year say; 0: all
// param limit: integer = 200 — at most this many
// blank entity: entity — 对象
// blank year: year — 年份
// column place: entity
// column document: document
// column year: number
// column area: text
// column passages: number
// column evidence: evidence
MATCH (:Entity {key: $entity})<-[:MENTIONS]-(passage:Passage)
WITH DISTINCT passage
MATCH (passage)-[:`IN`*1..10]->(document:Document)
WHERE (($year = 0) OR (document.year = $year))
WITH document, passage
ORDER BY passage.order
WITH document, collect(passage.key) AS keys
ORDER BY document.year, document.key
LIMIT $limit
WITH document, keys, CASE WHEN document.area = '全国' THEN '中国' ELSE document.area END AS named
OPTIONAL MATCH (document)-[:DESCRIBES]->(own:Place)
WHERE own.name = named
WITH document, keys, named, coalesce(min(own.key), 'place:' + named, '') AS at
CALL (at) {
  MATCH (known:Entity {key: at})
  RETURN collect(known) AS places
}
RETURN places[0] AS place, document, document.year AS year, CASE WHEN size(places) = 0 THEN document.area ELSE null END AS area, size(keys) AS passages, keys[0..10] AS evidence
ORDER BY year, document.key
