// title: Entities by their keys
// title.zh: 按键读取实体
// access: read
// returns: graph
// param keys: string[] — the entities
UNWIND $keys AS key
MATCH (e:Entity {key: key})
WITH DISTINCT e
RETURN e AS entity
ORDER BY e.key
