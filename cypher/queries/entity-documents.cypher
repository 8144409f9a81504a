// title: Documents that name an entity
// title.zh: 提到一个实体的文档
// access: read
// audience: person
// returns: table
// param key: string — the entity
// param limit: integer = 1000 — at most this many
MATCH (d:Document)-[:DESCRIBES]->(e:Entity {key: $key})
RETURN d AS document
ORDER BY d.key
LIMIT $limit
