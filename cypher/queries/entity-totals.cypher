// title: Facts of an entity, counted by type, direction and type of the other end
// title.zh: 按类型、方向和对端类型统计一个实体的事实
// access: read
// returns: table
// param key: string — the entity
MATCH (e:Entity {key: $key})-[fact]-(other:Entity)
WITH type(fact) AS type, CASE WHEN startNode(fact).key = $key THEN 'out' ELSE 'in' END AS direction, [label IN labels(other) WHERE label <> 'Entity'][0] AS label
RETURN type, direction, label, count(*) AS count
ORDER BY count DESC, type, direction, label
