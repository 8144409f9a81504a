// title: Some entities with their weight and documents
// title.zh: 指定实体及其权重与文档
// access: read
// returns: table
// param keys: string[] — the entities
UNWIND $keys AS key
MATCH (e:Entity {key: key})
OPTIONAL MATCH (d:Document)-[:DESCRIBES]->(e)
WITH e, d
ORDER BY d.key
WITH e, collect(d.key) AS documents
RETURN e AS entity, COUNT { (e)-[]-(:Entity) } AS degree, COUNT { (:Passage)-[:MENTIONS]->(e) } AS mentions, documents
ORDER BY e.key
