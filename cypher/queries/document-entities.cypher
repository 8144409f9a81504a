// title: Entities that a document describes, with their type
// title.zh: 文档描述的实体及其类型
// access: read
// returns: table
// param document: string — the document
MATCH (:Document {key: $document})-[:DESCRIBES]->(e:Entity)
UNWIND labels(e) AS type
WITH e, type
WHERE type <> 'Entity'
RETURN e.key AS key, type
ORDER BY key
