// title: What is named only once
// title.zh: 只提到一次的对象
// access: read
// audience: person
// returns: table
// asks: What is mentioned only once?
// asks.zh: 哪些对象只提到一次？
// param type: string = "" — only entities of this type; empty: all
// param limit: integer = 200 — at most this many
// blank type: type — 类型
// column entity: entity
// column evidence: evidence
MATCH (entity:Entity)
WHERE (($type = '') OR ($type IN labels(entity)))
  AND (COUNT { (entity)<-[:MENTIONS]-(:Passage) } = 1)
WITH entity
ORDER BY entity.name, entity.key
LIMIT $limit
OPTIONAL MATCH (passage:Passage)-[:MENTIONS]->(entity)
WITH entity, passage
ORDER BY passage.key
WITH entity, collect(DISTINCT passage.key) AS passages
RETURN entity, passages[0..10] AS evidence
ORDER BY entity.name, entity.key
