// title: One entity with its number of facts and mentions
// title.zh: 一个实体及其事实数与提及数
// access: read
// returns: graph
// param key: string — the entity
MATCH (e:Entity {key: $key})
RETURN e AS entity, COUNT { (e)-[]-(:Entity) } AS degree, COUNT { (:Passage)-[:MENTIONS]->(e) } AS mentions
