// title: Check: facts whose sentences are not there
// title.zh: 检查：依据语段不存在的事实
// access: read
// returns: table
// param examples: integer = 5 — name at most this many
MATCH (:Entity)-[fact]->(:Entity)
UNWIND CASE WHEN size(coalesce(fact.evidence, [])) = 0 THEN [''] ELSE fact.evidence END AS passage
WITH fact, passage
WHERE NOT EXISTS { MATCH (found:Passage {key: passage}) }
WITH collect(DISTINCT coalesce(fact.key, type(fact))) AS keys
RETURN size(keys) AS total, keys[..$examples] AS examples
