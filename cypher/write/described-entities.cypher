// title: Keys of the entities that a document describes
// title.zh: 文档描述的实体的键
// access: read
// returns: table
// param document: string — the document
MATCH (:Document {key: $document})-[:DESCRIBES]->(e:Entity)
RETURN DISTINCT e.key AS key
