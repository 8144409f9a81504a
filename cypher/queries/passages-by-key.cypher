// title: Passages with their place and mentions
// title.zh: 指定的原文段落及其出处和提及
// access: read
// returns: table
// param keys: string[] — the passages
MATCH (p:Passage)
WHERE p.key IN $keys
MATCH (p)-[:`IN`]->(parent)
MATCH (p)-[:`IN`*1..10]->(d:Document)
OPTIONAL MATCH (parent)-[:`IN`]->(above)
OPTIONAL MATCH (p)-[m:MENTIONS]->(e:Entity)
WITH d, p, parent, above, m, e
ORDER BY m.start, e.key
WITH d, p, parent, above, [one IN collect({entity: e.key, name: e.name, type: [label IN labels(e) WHERE label <> 'Entity'][0], start: m.start, end: m.end, surface: m.surface, textStart: m.textStart, textEnd: m.textEnd}) WHERE one.entity IS NOT NULL] AS mentions
RETURN p AS passage, parent.key AS parent, mentions, d AS document, CASE WHEN above IS NULL THEN null ELSE parent END AS section, above.key AS sectionParent
ORDER BY d.key, p.order
