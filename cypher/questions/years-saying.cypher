// title: Years in which reports say something
// title.zh: 报告写到某些字词的年份
// access: read
// audience: person
// returns: table
// asks: In which years do reports mention “{words}”?
// asks.zh: 哪些年份的报告写到“{words}”？
// param words: string — the words
// param place: string = "" — only what names this place or stands in a report of it; empty: all
// param limit: integer = 200 — at most this many
// blank words: words — 字词
// blank place: Place — 地点
// column text: text
// column documents: number
// column passages: number
// column evidence: evidence
OPTIONAL MATCH (within:Place {key: $place})
WITH CASE WHEN within.name = '中国' THEN '全国' ELSE within.name END AS name
MATCH (passage:Passage)
WHERE (passage.kind <> 'chrome') AND all(word IN split(toLower($words), ' ') WHERE toLower(passage.text) CONTAINS word)
MATCH (passage)-[:`IN`*1..10]->(document:Document)
WHERE (($place = '') OR (document.area = name) OR EXISTS { MATCH (passage)-[:MENTIONS]->(:Entity {key: $place}) })
WITH document, passage
ORDER BY document.key, passage.order
WITH document.year AS year, collect(DISTINCT document.key) AS reports, collect(passage.key) AS keys
WHERE year IS NOT NULL
RETURN toString(year) AS text, size(reports) AS documents, size(keys) AS passages, keys[0..10] AS evidence
ORDER BY year
LIMIT $limit
