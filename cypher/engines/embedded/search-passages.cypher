// title: Passages that hold all the given words
// title.zh: 包含全部关键词的原文段落
// access: read
// returns: table
// param q: string — words in lower case and simplified, separated by single spaces
// param limit: integer = 20 — at most this many
CALL {
  CALL grafeo.search.text('Passage', 'text', $q, 10000) YIELD node_id
  MATCH (p:Passage)
  WHERE id(p) = node_id
  RETURN p
  UNION
  MATCH (p:Passage)
  WHERE any(word IN split($q, ' ') WHERE size(word) = 1) AND all(word IN split($q, ' ') WHERE toLower(p.text) CONTAINS word)
  RETURN p
}
WITH p
WHERE (p.kind <> 'chrome') AND all(word IN split($q, ' ') WHERE toLower(p.text) CONTAINS word)
WITH p, reduce(sum = 0, word IN split($q, ' ') | sum + size(split(toLower(p.text), word)) - 1) AS hits
ORDER BY hits DESC, size(p.text), p.key
WITH collect(p.key) AS keys
UNWIND keys[0..$limit] AS key
MATCH (p:Passage {key: key})-[:`IN`*1..10]->(d:Document)
RETURN p AS passage, d AS document, size(keys) AS total
