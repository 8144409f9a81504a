// title: Check: keys that several nodes have
// title.zh: 检查：多个节点共用的键
// access: read
// returns: table
// param examples: integer = 5 — name at most this many
MATCH (n)
WHERE n.key IS NOT NULL
WITH n.key AS key, CASE WHEN n:Entity THEN 'Entity' ELSE labels(n)[0] END AS label, count(*) AS times
WHERE times > 1
WITH collect(key) AS keys
RETURN size(keys) AS total, keys[..$examples] AS examples
