// title: Years in which reports say something
// title.zh: 报告写到某些字词的年份
// access: read
// audience: person
// returns: table
// asks: In which years do reports mention “{words}”?
// asks.zh: 哪些年份的报告写到“{words}”？
// param words: string — the words; one that begins with a letter or digit is found only where one begins, as search finds it: ai is not in Shanghai
// param place: string = "" — only what names this place or stands in a report of it; empty: all
// param limit: integer = 200 — at most this many
// blank words: words — 字词
// blank place: Place — 地点
// column text: text
// column documents: number
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
WHERE (($place = '') OR (document.key IN reports) OR EXISTS { MATCH (passage)-[:MENTIONS]->(:Entity {key: $place}) })
WITH document, passage
ORDER BY document.key, passage.order
WITH document.year AS year, collect(DISTINCT document.key) AS reports, collect(passage.key) AS keys
WHERE year IS NOT NULL
RETURN toString(year) AS text, size(reports) AS documents, size(keys) AS passages, keys[0..10] AS evidence
ORDER BY year
LIMIT $limit
