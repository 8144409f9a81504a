// title: Keys of the entities that some documents name
// title.zh: 指定文档所提到实体的键
// access: read
// returns: table
// param documents: string[] — keys of documents
UNWIND $documents AS document
MATCH (d:Document {key: document})-[:DESCRIBES]->(e:Entity)
RETURN DISTINCT e.key AS key
ORDER BY key
