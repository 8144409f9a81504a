// title: Passages with their place and mentions
// title.zh: 指定的原文段落及其出处和提及
// access: read
// returns: table
// param keys: string[] — the passages
MATCH (p:Passage)
WHERE p.key IN $keys
MATCH (p)-[:`IN`*1..10]->(d:Document)
OPTIONAL MATCH (p)-[:`IN`]->(section:Section)
OPTIONAL MATCH (section)-[:`IN`]->(above)
OPTIONAL MATCH (p)-[m:MENTIONS]->(e:Entity)
WITH d, p, section, above, m, e
ORDER BY m.start, e.key
WITH d, p, section, above, collect({entity: e.key, name: e.name, type: [label IN labels(e) WHERE label <> 'Entity'][0], start: m.start, end: m.end, surface: m.surface, textStart: m.textStart, textEnd: m.textEnd}) AS found
WITH d, p, section, above, [one IN found WHERE one.entity IS NOT NULL] AS mentions
RETURN p AS passage, coalesce(section.key, d.key) AS parent, mentions, d AS document, section, above.key AS sectionParent
ORDER BY d.key, p.order
