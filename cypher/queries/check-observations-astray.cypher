// title: Check: figures without an indicator, a document or a sentence
// title.zh: 检查：缺少指标、文档或依据语段的数据
// access: read
// returns: table
// param examples: integer = 5 — name at most this many
MATCH (o:Observation)
UNWIND CASE WHEN size(coalesce(o.evidence, [])) = 0 THEN [''] ELSE o.evidence END AS passage
WITH o, passage
WHERE NOT EXISTS { MATCH (found:Passage {key: passage}) } OR NOT EXISTS { MATCH (document:Document {key: o.document}) } OR NOT EXISTS { (o)-[:OF]->(:Indicator) }
WITH collect(DISTINCT coalesce(o.key, 'a figure without a key')) AS keys
RETURN size(keys) AS total, keys[..$examples] AS examples
