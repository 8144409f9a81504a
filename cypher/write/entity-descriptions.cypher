// title: What each document knows about the given entities
// title.zh: 各文档对实体的描述
// access: read
// returns: table
// param keys: string[] — the entities
MATCH (e:Entity)
WHERE e.key IN $keys
MATCH (d:Document)-[description:DESCRIBES]->(e)
RETURN e.key AS key, d.key AS document, properties(description) AS description
ORDER BY key, document
