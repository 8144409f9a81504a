// title: Check: keys that several facts have
// title.zh: 检查：多条事实共用的键
// access: read
// returns: table
// param examples: integer = 5 — name at most this many
MATCH (:Entity)-[fact]->(:Entity)
WITH fact.key AS key, count(*) AS times
WHERE times > 1
WITH collect(coalesce(key, 'a fact without a key')) AS keys
RETURN size(keys) AS total, keys[..$examples] AS examples
