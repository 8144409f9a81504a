// title: Passages that hold all the given words
// title.zh: 包含全部关键词的原文段落
// access: read
// returns: table
// param words: string[] — in lower case and simplified; a word may hold spaces
// param texts: string[] = [] — what else stands in the passage, where the words alone do not tell
// param area: string = "" — of the documents; empty: any
// param document: string = "" — key of a document; empty: any
// param year: integer = 0 — of the documents; 0: any
// param offset: integer = 0 — skip this many
// param limit: integer = 20 — at most this many
// param most: integer = 1000 — count no further; at least offset and limit together
MATCH (p:Passage)
WHERE (p.kind <> 'chrome') AND all(word IN $words + $texts WHERE toLower(p.text) CONTAINS word)
WITH p, reduce(sum = 0, word IN $words | sum + size(split(toLower(p.text), word)) - 1) AS hits
MATCH (p)-[:`IN`*1..10]->(d:Document)
WHERE (($area = '') OR (d.area = $area)) AND (($document = '') OR (d.key = $document)) AND (($year = 0) OR (d.year = $year))
WITH p, hits
ORDER BY hits DESC, size(p.text), p.key
WITH collect(p) AS found
WITH found[$offset..$offset + $limit] AS page, CASE WHEN size(found) < $most THEN size(found) ELSE $most END AS total, size(found) < $most AS isExact
UNWIND range(0, CASE WHEN size(page) = 0 THEN 0 ELSE size(page) - 1 END) AS place
WITH page[place] AS p, place, total, isExact
OPTIONAL MATCH (p)-[:`IN`*1..10]->(d:Document)
OPTIONAL MATCH (p)-[:`IN`]->(section:Section)
RETURN p AS passage, d AS document, section, total, isExact
ORDER BY place
