// title: Check: documents whose original is not there
// title.zh: 检查：原文不存在的文档
// access: read
// returns: table
// param examples: integer = 5 — name at most this many
MATCH (d:Document)
WHERE NOT EXISTS { (d)-[:READ_FROM]->(:Original) }
WITH collect(coalesce(d.key, 'a document without a key')) AS keys
RETURN size(keys) AS total, keys[..$examples] AS examples
