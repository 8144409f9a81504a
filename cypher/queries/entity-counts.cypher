// title: How often some entities are mentioned, and in how many documents
// title.zh: 若干实体被提及的次数及文档数
// access: read
// returns: table
// param keys: string[] — the entities
UNWIND $keys AS key
MATCH (e:Entity {key: key})
WITH DISTINCT e
RETURN e.key AS key, COUNT { (e)<-[:MENTIONS]-() } AS mentions, COUNT { (e)<-[:DESCRIBES]-() } AS documents
ORDER BY key
