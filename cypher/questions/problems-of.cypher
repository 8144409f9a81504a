// title: Problems told of something
// title.zh: 某对象存在的问题
// access: read
// audience: person
// returns: graph
// asks: Which problems does {entity} have?
// asks.zh: {entity}存在哪些问题？
// param entity: string — the entity
// param year: integer = 0 — only what reports of this year say; 0: all
// param limit: integer = 200 — at most this many
// blank entity: entity — 对象
// blank year: year — 年份
// column text: text
// column fact: fact
// column other: entity
// column document: document
// column evidence: evidence
MATCH (:Entity {key: $entity})-[fact {status: 'problem'}]-(other:Entity)
MATCH (document:Document {key: fact.document})
WHERE (($year = 0) OR (document.year = $year))
MATCH (passage:Passage)
WHERE passage.key = fact.evidence[0]
OPTIONAL MATCH (passage)-[:`IN`]->(section:Section)
WITH document, passage, fact, other, coalesce(passage.modality, section.modality, 'review') AS modality
WHERE modality <> 'problem'
RETURN passage.text AS text, fact, other, document, fact.evidence AS evidence
ORDER BY document.year, fact.key
LIMIT $limit
UNION ALL
MATCH (:Entity {key: $entity})<-[:MENTIONS]-(passage:Passage)
WITH DISTINCT passage
OPTIONAL MATCH (passage)-[:`IN`]->(section:Section)
WITH passage, coalesce(passage.modality, section.modality) AS modality
WHERE modality = 'problem'
MATCH (passage)-[:`IN`*1..10]->(document:Document)
WHERE (($year = 0) OR (document.year = $year))
RETURN passage.text AS text, null AS fact, null AS other, document, [passage.key] AS evidence
ORDER BY document.year, passage.key
LIMIT $limit
