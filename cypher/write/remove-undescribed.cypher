// title: Remove those of the given entities that no document describes
// title.zh: 移除不再被任何文档描述的实体
// access: write
// returns: table
// param keys: string[] — the entities
UNWIND $keys AS wanted
MATCH (e:Entity {key: wanted})
WHERE NOT EXISTS { (:Document)-[:DESCRIBES]->(e) }
DETACH DELETE e
RETURN count(*) AS nodes
