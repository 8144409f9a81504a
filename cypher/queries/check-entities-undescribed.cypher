// title: Check: entities that no document describes
// title.zh: 检查：没有文档描述的实体
// access: read
// returns: table
// param examples: integer = 5 — name at most this many
MATCH (e:Entity)
WHERE NOT EXISTS { (:Document)-[:DESCRIBES]->(e) }
WITH collect(coalesce(e.key, 'an entity without a key')) AS keys
RETURN size(keys) AS total, keys[..$examples] AS examples
