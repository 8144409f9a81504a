// title: What each document knows about the given entities
// title.zh: 各文档对实体的描述
// access: read
// returns: table
// param keys: string[] — the entities
UNWIND $keys AS wanted
MATCH (e:Entity {key: wanted})<-[description:DESCRIBES]-(d:Document)
RETURN e.key AS key, d.key AS document, properties(description) AS description
ORDER BY key, document
