// title: What is named most often
// title.zh: 提到最多的对象
// access: read
// audience: person
// returns: table
// asks: What is mentioned most often?
// asks.zh: 什么被提到最多？
// param type: string = "" — only entities of this type; empty: all
// param limit: integer = 50 — at most this many
// blank type: type — 类型
// column entity: entity
// column times: number
// column evidence: evidence
MATCH (entity:Entity)
WHERE (($type = '') OR ($type IN labels(entity)))
WITH entity, COUNT { (entity)<-[:MENTIONS]-(:Passage) } AS times
WHERE times > 0
WITH entity, times
ORDER BY times DESC, entity.key
LIMIT $limit
OPTIONAL MATCH (passage:Passage)-[:MENTIONS]->(entity)
WITH times, entity, passage
ORDER BY passage.key
WITH times, entity, collect(DISTINCT passage.key) AS passages
RETURN entity, times, passages[0..10] AS evidence
ORDER BY times DESC, entity.key
