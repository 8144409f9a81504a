// title: Problems that reports name
// title.zh: 报告指出的问题
// access: read
// audience: person
// returns: table
// asks: Which problems do reports mention?
// asks.zh: 报告指出了哪些问题？
// param year: integer = 0 — only what reports of this year say; 0: all
// param limit: integer = 200 — at most this many
// blank year: year — 年份
// column text: text
// column entities: entities
// column section: text
// column document: document
// column evidence: evidence
CALL () {
  MATCH (passage:Passage {modality: 'problem'})
  RETURN passage
  UNION ALL
  MATCH (passage:Passage)-[:`IN`]->(:Section {modality: 'problem'})
  WHERE passage.modality IS NULL
  RETURN passage
}
WITH passage
WHERE NOT (passage.kind IN ['heading', 'chrome'])
MATCH (passage)-[:`IN`*1..10]->(document:Document)
WHERE (($year = 0) OR (document.year = $year))
OPTIONAL MATCH (passage)-[:`IN`]->(section:Section)
OPTIONAL MATCH (passage)-[:MENTIONS]->(entity:Entity)
WITH passage, section, document, entity
ORDER BY entity.key
WITH passage, section, document, collect(DISTINCT entity) AS entities
RETURN passage.text AS text, entities, section.title AS section, document, [passage.key] AS evidence
ORDER BY document.year, document.key, passage.order
LIMIT $limit
