// title: What has certain words in its name
// title.zh: 名称中有某些字词的对象
// access: read
// audience: person
// returns: table
// asks: What has “{words}” in its name?
// asks.zh: 哪些对象的名称中有“{words}”？
// param words: string — the words
// param type: string = "" — only entities of this type; empty: all
// param place: string = "" — only what stands in this place or is named in a report of it; empty: all
// param status: string = "" — only what a fact of this status is told of: done, ongoing, planned or problem; empty: all
// param year: integer = 0 — only what reports of this year name; 0: all
// param limit: integer = 200 — at most this many
// blank words: words — 字词
// blank type: type — 类型
// blank place: Place — 地点
// blank status: status — 状态
// blank year: year — 年份
// column entity: entity
// column years: text
// column documents: number
// column evidence: evidence
OPTIONAL MATCH (within:Place {key: $place})
WITH within, CASE WHEN within.name = '中国' THEN '全国' ELSE within.name END AS named
OPTIONAL MATCH (report:Document {area: named})
WHERE EXISTS { (report)-[:DESCRIBES]->(within) }
  OR ((within.key = 'place:' + within.name) AND NOT EXISTS { (report)-[:DESCRIBES]->(own:Place) WHERE own.name = within.name })
WITH collect(report.key) AS own
OPTIONAL MATCH (within:Place {key: $place})<-[:LOCATED_IN*1..3]-(inner:Entity)
WITH own, collect(DISTINCT inner.key) AS standing
WITH own, standing, split(toLower($words), ' ')[0] AS first, 'abcdefghijklmnopqrstuvwxyz0123456789' AS latin
MATCH (entity:Entity)
WHERE ((toLower(entity.name) CONTAINS first) OR (toLower(coalesce(entity.nameEn, '')) CONTAINS first) OR any(name IN coalesce(entity.aliases, []) WHERE toLower(name) CONTAINS first))
  AND (($type = '') OR ($type IN labels(entity)))
  AND any(name IN [entity.name, coalesce(entity.nameEn, '')] + coalesce(entity.aliases, []) WHERE all(word IN split(toLower($words), ' ') WHERE (toLower(name) CONTAINS word)
  AND ((word = '') OR NOT (latin CONTAINS left(word, 1)) OR any(before IN tail(reverse(split(toLower(name), word))) WHERE NOT (latin CONTAINS right(' ' + before, 1))))))
MATCH (entity)<-[:DESCRIBES]-(document:Document)
WHERE ((($year = 0) OR (document.year = $year)) AND (($place = '') OR (document.key IN own) OR (entity.key IN standing)))
OPTIONAL MATCH (entity)-[fact]-(:Entity)
WHERE (fact.document = document.key) AND (fact.status = $status)
WITH entity, document, count(fact) AS facts
WHERE ($status = '') OR (facts > 0)
WITH entity, document
ORDER BY coalesce(document.year, 0), document.key
WITH entity, collect(document.key) AS reports, collect(DISTINCT document.year) AS years
ORDER BY size(reports) DESC, entity.name, entity.key
LIMIT $limit
MATCH (entity)<-[:MENTIONS]-(passage:Passage)
WITH DISTINCT entity, reports, years, passage
MATCH (passage)-[:`IN`*1..10]->(document:Document)
WHERE document.key IN reports
WITH entity, reports, years, passage, document
ORDER BY coalesce(document.year, 0) DESC, document.key, passage.order
WITH entity, reports, years, collect(passage.key) AS keys
RETURN entity, years, size(reports) AS documents, keys[0..10] AS evidence
ORDER BY documents DESC, entity.name, entity.key
