// title: Passages that name an entity
// title.zh: 提到一个实体的原文段落
// access: read
// audience: person
// returns: table
// param key: string — the entity
// param offset: integer = 0 — skip this many
// param limit: integer = 50 — at most this many
MATCH (p:Passage)-[:MENTIONS]->(:Entity {key: $key})
WITH DISTINCT p
MATCH (p)-[:`IN`*1..10]->(d:Document)
WITH d, p
ORDER BY d.key, p.order
WITH collect(p.key) AS keys
UNWIND keys[$offset..$offset + $limit] AS key
MATCH (p:Passage {key: key})
MATCH (p)-[:`IN`*1..10]->(d:Document)
OPTIONAL MATCH (p)-[:`IN`]->(section:Section)
OPTIONAL MATCH (section)-[:`IN`]->(above)
OPTIONAL MATCH (p)-[m:MENTIONS]->(e:Entity)
WITH keys, d, p, section, above, m, e
ORDER BY m.start, e.key
WITH keys, d, p, section, above, collect({entity: e.key, name: e.name, type: [label IN labels(e) WHERE label <> 'Entity'][0], start: m.start, end: m.end, surface: m.surface, textStart: m.textStart, textEnd: m.textEnd}) AS found
WITH keys, d, p, section, above, [one IN found WHERE one.entity IS NOT NULL] AS mentions
RETURN p AS passage, coalesce(section.key, d.key) AS parent, mentions, d AS document, section, above.key AS sectionParent, size(keys) AS total
ORDER BY d.key, p.order
