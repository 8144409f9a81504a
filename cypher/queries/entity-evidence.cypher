// title: Passages that name an entity
// title.zh: 提到一个实体的原文段落
// access: read
// audience: person
// returns: table
// param key: string — the entity
// param afterDocument: string = "" — the document of the passage to begin after
// param afterOrder: integer = -1 — the order of the passage to begin after
// param limit: integer = 50 — at most this many
MATCH (p:Passage)-[:MENTIONS]->(:Entity {key: $key})
WITH DISTINCT p
MATCH (p)-[:`IN`*1..10]->(d:Document)
WITH d, p
ORDER BY d.key, p.order
WITH collect({key: p.key, document: d.key, order: p.order}) AS found
WITH size(found) AS total, [one IN found WHERE (one.document > $afterDocument) OR ((one.document = $afterDocument) AND (one.order > $afterOrder))] AS rest
UNWIND rest[0..$limit] AS one
MATCH (p:Passage {key: one.key})
MATCH (p)-[:`IN`*1..10]->(d:Document)
OPTIONAL MATCH (p)-[:`IN`]->(section:Section)
OPTIONAL MATCH (section)-[:`IN`]->(above)
OPTIONAL MATCH (p)-[m:MENTIONS]->(e:Entity)
WITH total, d, p, section, above, m, e
ORDER BY m.start, e.key
WITH total, d, p, section, above, collect({entity: e.key, name: e.name, type: [label IN labels(e) WHERE label <> 'Entity'][0], start: m.start, end: m.end, surface: m.surface, textStart: m.textStart, textEnd: m.textEnd}) AS found
WITH total, d, p, section, above, [one IN found WHERE one.entity IS NOT NULL] AS mentions
RETURN p AS passage, coalesce(section.key, d.key) AS parent, mentions, d AS document, section, above.key AS sectionParent, total
ORDER BY d.key, p.order
