// title: What reports say of something
// title.zh: 报告对某对象的表述
// access: read
// audience: person
// returns: table
// asks: What do reports say about {entity}?
// asks.zh: 报告怎么说{entity}？
// param entity: string — the entity
// param year: integer = 0 — only what reports of this year say; 0: all
// param limit: integer = 200 — at most this many
// blank entity: entity — 对象
// blank year: year — 年份
// column text: text
// column section: text
// column document: document
// column year: number
// column evidence: evidence
MATCH (:Entity {key: $entity})<-[:MENTIONS]-(passage:Passage)
WITH DISTINCT passage
MATCH (passage)-[:`IN`*1..10]->(document:Document)
WHERE (($year = 0) OR (document.year = $year))
OPTIONAL MATCH (passage)-[:`IN`]->(section:Section)
RETURN passage.text AS text, section.title AS section, document, document.year AS year, [passage.key] AS evidence
ORDER BY document.year, document.key, passage.order
LIMIT $limit
