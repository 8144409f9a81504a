// title: Passages of a document with their mentions, in order
// title.zh: 文档的原文段落及其提及（按顺序）
// access: read
// returns: table
// param key: string — the document
// param offset: integer = 0 — skip this many
// param limit: integer = 500 — at most this many
MATCH (:Document {key: $key})<-[:`IN`*1..10]-(p:Passage)
WITH p
ORDER BY p.order, p.key
WITH collect(p.key) AS keys
UNWIND keys[$offset..$offset + $limit] AS key
MATCH (p:Passage {key: key})-[:`IN`]->(parent)
OPTIONAL MATCH (p)-[m:MENTIONS]->(e:Entity)
WITH keys, p, parent, m, e
ORDER BY m.start, e.key
WITH keys, p, parent, collect({entity: e.key, name: e.name, type: [label IN labels(e) WHERE label <> 'Entity'][0], start: m.start, end: m.end, surface: m.surface, textStart: m.textStart, textEnd: m.textEnd}) AS found
WITH keys, p, parent, [one IN found WHERE one.entity IS NOT NULL] AS mentions
RETURN p AS passage, parent.key AS parent, mentions, size(keys) AS total
ORDER BY p.order, p.key
