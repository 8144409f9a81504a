// title: Entities that some documents describe
// title.zh: 若干文档所描述实体
// access: read
// returns: table
// param documents: string[] — the documents
UNWIND $documents AS document
MATCH (:Document {key: document})-[:DESCRIBES]->(e:Entity)
WITH DISTINCT e
RETURN e.key AS key, [label IN labels(e) WHERE label <> 'Entity'][0] AS type, e.name AS name
ORDER BY key
