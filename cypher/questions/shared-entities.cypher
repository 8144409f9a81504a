// title: Entities that more than one report names
// title.zh: 多份报告共同提到的对象
// access: read
// audience: person
// returns: table
// asks: What do several reports mention?
// asks.zh: 哪些对象被多份报告提到？
// param type: string = "" — only entities of this type; empty: all
// param limit: integer = 200 — at most this many
// blank type: type — 类型
// column entity: entity
// column documents: number
// column evidence: evidence
MATCH (document:Document)-[:DESCRIBES]->(entity:Entity)
WHERE (($type = '') OR ($type IN labels(entity)))
WITH entity, count(document) AS documents
WHERE documents > 1
WITH entity, documents
ORDER BY documents DESC, entity.key
LIMIT $limit
OPTIONAL MATCH (passage:Passage)-[:MENTIONS]->(entity)
WITH documents, entity, passage
ORDER BY passage.key
WITH documents, entity, collect(DISTINCT passage.key) AS passages
RETURN entity, documents, passages[0..10] AS evidence
ORDER BY documents DESC, entity.key
