// title: Entities that some documents describe, with their names and weight
// title.zh: 若干文档所描述实体的名称与权重
// access: read
// returns: table
// param documents: string[] — the documents
UNWIND $documents AS document
MATCH (:Document {key: document})-[:DESCRIBES]->(e:Entity)
WITH DISTINCT e
RETURN e.key AS key, [label IN labels(e) WHERE label <> 'Entity'][0] AS type, e.name AS name, e.nameEn AS nameEn, e.aliases AS aliases, e.pinyin AS pinyin, e.initials AS initials, e.code AS code, COUNT { (e)<-[:MENTIONS]-() } AS mentions
ORDER BY key
