// title: Reports that say something
// title.zh: 写到某些字词的报告
// access: read
// audience: person
// returns: table
// asks: Which reports mention “{words}”?
// asks.zh: 哪些报告写到“{words}”？
// param words: string — the words; one that begins with a letter or digit is found only where one begins, as search finds it: ai is not in Shanghai
// param place: string = "" — only what names this place or stands in a report of it; empty: all
// param year: integer = 0 — only what reports of this year say; 0: all
// param limit: integer = 200 — at most this many
// blank words: words — 字词
// blank place: Place — 地点
// blank year: year — 年份
// column place: entity
// column document: document
// column year: number
// column area: text
// column passages: number
// column evidence: evidence
OPTIONAL MATCH (within:Entity {key: $place})
WITH within, CASE WHEN within.name = '中国' THEN '全国' ELSE within.name END AS name
OPTIONAL MATCH (report:Document {area: name})
WHERE EXISTS { (report)-[:DESCRIBES]->(within) }
  OR ((within.key = 'place:' + within.name) AND NOT EXISTS { (report)-[:DESCRIBES]->(own:Place) WHERE own.name = within.name })
WITH collect(report.key) AS reports
WITH reports, 'abcdefghijklmnopqrstuvwxyz0123456789' AS latin
MATCH (passage:Passage)
WHERE (passage.kind <> 'chrome')
  AND all(word IN split(toLower($words), ' ') WHERE (toLower(passage.text) CONTAINS word)
  AND ((word = '') OR NOT (latin CONTAINS left(word, 1)) OR any(before IN tail(reverse(split(toLower(passage.text), word))) WHERE NOT (latin CONTAINS right(' ' + before, 1)))))
MATCH (passage)-[:`IN`*1..10]->(document:Document)
WHERE ((($year = 0) OR (document.year = $year)) AND (($place = '') OR (document.key IN reports) OR EXISTS { MATCH (passage)-[:MENTIONS]->(:Entity {key: $place}) }))
WITH document, passage
ORDER BY passage.order
WITH document, collect(passage.key) AS keys
ORDER BY coalesce(document.year, 0) DESC, document.key
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
ORDER BY coalesce(document.year, 0) DESC, document.key
