// title: What is written of the given entities
// title.zh: 已写入的实体属性
// access: read
// returns: table
// param keys: string[] — the entities
UNWIND $keys AS wanted
MATCH (e:Entity {key: wanted})
RETURN e.key AS key, properties(e) AS properties
