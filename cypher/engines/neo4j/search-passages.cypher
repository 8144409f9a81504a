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
CALL {
  CALL db.index.fulltext.queryNodes('passage_words', reduce(all = '-kind:chrome', word IN $words | all + CASE WHEN word =~ '[\\p{IsHan}]' THEN ' +text:*' + word + '*' WHEN word =~ '[a-z0-9]+' THEN ' +text:' + word + '*' ELSE ' +text:"' + replace(replace(word, '\\', '\\\\'), '"', '\\"') + '"' END), {limit: CASE WHEN ($area <> '') OR ($document <> '') OR ($year <> 0) OR (size($texts) > 0) THEN 10000 ELSE $most END}) YIELD node
  WHERE node:Passage
  RETURN collect(node) AS ranked
}
WITH ranked, ($area <> '') OR ($document <> '') OR ($year <> 0) OR (size($texts) > 0) AS isChosen
WITH ranked, CASE WHEN isChosen THEN 10000 ELSE $most END AS looked, isChosen
WITH looked, ranked, CASE WHEN isChosen THEN [p IN ranked WHERE all(text IN $texts WHERE toLower(p.text) CONTAINS text) AND EXISTS { MATCH (p)-[:`IN`*1..10]->(d:Document) WHERE (($area = '') OR (d.area = $area)) AND (($document = '') OR (d.key = $document)) AND (($year = 0) OR (d.year = $year)) }] ELSE ranked END AS found
WITH found[$offset..$offset + $limit] AS page, CASE WHEN size(found) < $most THEN size(found) ELSE $most END AS total, (size(ranked) < looked) AND (size(found) < $most) AS isExact
UNWIND range(0, CASE WHEN size(page) = 0 THEN 0 ELSE size(page) - 1 END) AS place
WITH page[place] AS p, place, total, isExact
OPTIONAL MATCH (p)-[:`IN`*1..10]->(d:Document)
OPTIONAL MATCH (p)-[:`IN`]->(section:Section)
RETURN p AS passage, d AS document, section, total, isExact
ORDER BY place
