// title: Remove entities that no document describes
// title.zh: 删除没有文档描述的实体
// access: write
// returns: table
MATCH (e:Entity)
WHERE NOT EXISTS { (:Document)-[:DESCRIBES]->(e) }
DETACH DELETE e
RETURN count(*) AS nodes
