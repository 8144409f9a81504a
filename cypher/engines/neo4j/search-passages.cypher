// title: Passages that hold all the given words
// title.zh: 包含全部关键词的原文段落
// access: read
// returns: table
// param q: string — words in lower case and simplified, separated by single spaces
// param limit: integer = 20 — at most this many
CALL db.index.fulltext.queryNodes('passage_text', reduce(all = '', word IN split($q, ' ') | all + CASE WHEN word =~ '[\\p{L}\\p{N}]' THEN ' +*' + word + '*' ELSE ' +"' + replace(replace(word, '\\', '\\\\'), '"', '\\"') + '"' END), {limit: 10000}) YIELD node AS p
WITH p
WHERE (p.kind <> 'chrome') AND all(word IN split($q, ' ') WHERE toLower(p.text) CONTAINS word)
WITH p, reduce(sum = 0, word IN split($q, ' ') | sum + size(split(toLower(p.text), word)) - 1) AS hits
ORDER BY hits DESC, size(p.text), p.key
WITH collect(p.key) AS keys
UNWIND keys[0..$limit] AS key
MATCH (p:Passage {key: key})-[:`IN`*1..10]->(d:Document)
RETURN p AS passage, d AS document, size(keys) AS total
