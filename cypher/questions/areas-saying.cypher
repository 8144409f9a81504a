// title: Cities and districts whose reports say something
// title.zh: 报告写到某些字词的地区
// access: read
// audience: person
// returns: table
// asks: In which areas do reports mention “{words}”?
// asks.zh: 哪些地区的报告写到“{words}”？
// param words: string — the words
// param place: string = "" — only what names this place or stands in a report of it; empty: all
// param year: integer = 0 — only what reports of this year say; 0: all
// param limit: integer = 200 — at most this many
// blank words: words — 字词
// blank place: Place — 地点
// blank year: year — 年份
// column place: entity
// column text: text
// column years: text
// column documents: number
// column passages: number
// column evidence: evidence
OPTIONAL MATCH (within:Place {key: $place})
WITH CASE WHEN within.name = '中国' THEN '全国' ELSE within.name END AS name
MATCH (passage:Passage)
WHERE (passage.kind <> 'chrome') AND all(word IN split(toLower($words), ' ') WHERE toLower(passage.text) CONTAINS word)
MATCH (passage)-[:`IN`*1..10]->(document:Document)
WHERE ((($year = 0) OR (document.year = $year)) AND (($place = '') OR (document.area = name) OR EXISTS { MATCH (passage)-[:MENTIONS]->(:Entity {key: $place}) }))
WITH document, passage
ORDER BY coalesce(document.year, 0) DESC, document.key, passage.order
WITH coalesce(document.area, '') AS area, collect(DISTINCT document.key) AS reports, collect(DISTINCT document.year) AS said, collect(passage.key) AS keys
WHERE area <> ''
WITH area, reports, said, keys, CASE WHEN area = '全国' THEN '中国' ELSE area END AS named
OPTIONAL MATCH (place:Place {name: named})
WITH area, reports, said, keys, place
ORDER BY place.key
WITH area, reports, said, keys, collect(place) AS places
RETURN places[0] AS place, CASE WHEN size(places) = 0 THEN area ELSE '' END AS text, said AS years, size(reports) AS documents, size(keys) AS passages, keys[0..10] AS evidence
ORDER BY passages DESC, area
LIMIT $limit
