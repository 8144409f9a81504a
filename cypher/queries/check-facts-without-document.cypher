// title: Check: facts of documents that are not there
// title.zh: 检查：所属文档不存在的事实
// access: read
// returns: table
// param examples: integer = 5 — name at most this many
MATCH (:Entity)-[fact]->(:Entity)
WITH fact
WHERE NOT EXISTS { MATCH (document:Document {key: fact.document}) }
WITH collect(coalesce(fact.key, type(fact))) AS keys
RETURN size(keys) AS total, keys[..$examples] AS examples
