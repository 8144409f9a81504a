// title: What reports of two districts both name
// title.zh: 两个地区的报告都提到的对象
// access: read
// audience: person
// returns: table
// asks: What do the reports of {first} and {second} both mention?
// asks.zh: {first}和{second}的报告共同提到什么？
// param first: string — one district
// param second: string — another district
// param type: string = "" — only entities of this type; empty: all
// param limit: integer = 200 — at most this many
// blank first: Place — 甲地
// blank second: Place — 乙地
// blank type: type — 类型
// column entity: entity
// column firstYears: text
// column secondYears: text
// column evidence: evidence
MATCH (first:Entity {key: $first})
MATCH (second:Entity {key: $second})
WITH first, second, CASE WHEN first.name = '中国' THEN '全国' ELSE first.name END AS name
OPTIONAL MATCH (report:Document {area: name})
WHERE EXISTS { (report)-[:DESCRIBES]->(first) }
  OR ((first.key = 'place:' + first.name) AND NOT EXISTS { (report)-[:DESCRIBES]->(own:Place) WHERE own.name = first.name })
WITH second, collect(report.key) AS ofFirst
WITH ofFirst, second, CASE WHEN second.name = '中国' THEN '全国' ELSE second.name END AS name
OPTIONAL MATCH (report:Document {area: name})
WHERE EXISTS { (report)-[:DESCRIBES]->(second) }
  OR ((second.key = 'place:' + second.name) AND NOT EXISTS { (report)-[:DESCRIBES]->(own:Place) WHERE own.name = second.name })
WITH ofFirst, collect(report.key) AS ofSecond
UNWIND ofFirst AS key
MATCH (one:Document {key: key})-[:DESCRIBES]->(entity:Entity)
WHERE NOT (entity.key IN [$first, $second])
  AND (($type = '') OR ($type IN labels(entity)))
WITH ofFirst, ofSecond, entity, one.year AS year
ORDER BY year
WITH ofFirst, ofSecond, entity, collect(DISTINCT year) AS firstYears
MATCH (entity)<-[:DESCRIBES]-(other:Document)
WHERE other.key IN ofSecond
WITH ofFirst, ofSecond, entity, firstYears, other.year AS year
ORDER BY year
WITH ofFirst, ofSecond, entity, firstYears, collect(DISTINCT year) AS secondYears
ORDER BY entity.name, entity.key
LIMIT $limit
MATCH (entity)<-[:MENTIONS]-(passage:Passage)
MATCH (passage)-[:`IN`*1..10]->(document:Document)
WHERE document.key IN ofFirst + ofSecond
WITH entity, firstYears, secondYears, passage
ORDER BY passage.key
WITH entity, firstYears, secondYears, collect(DISTINCT passage.key) AS passages
RETURN entity, firstYears, secondYears, passages[0..10] AS evidence
ORDER BY entity.name, entity.key
