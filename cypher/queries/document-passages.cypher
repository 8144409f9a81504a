// title: Passages of a document with their mentions, in order
// title.zh: 文档的原文段落及其提及（按顺序）
// access: read
// returns: table
// param key: string — the document
// param after: integer = -1 — the order of the passage to begin after
// param limit: integer = 500 — at most this many
MATCH (:Document {key: $key})<-[:`IN`*1..10]-(p:Passage)
WITH p
ORDER BY p.order, p.key
WITH collect({key: p.key, order: p.order}) AS found
WITH size(found) AS total, [one IN found WHERE one.order > $after] AS rest
UNWIND rest[0..$limit] AS one
MATCH (p:Passage {key: one.key})-[:`IN`]->(parent)
OPTIONAL MATCH (p)-[m:MENTIONS]->(e:Entity)
WITH total, p, parent, m, e
ORDER BY m.start, e.key
WITH total, p, parent, collect({entity: e.key, name: e.name, type: [label IN labels(e) WHERE label <> 'Entity'][0], start: m.start, end: m.end, surface: m.surface, textStart: m.textStart, textEnd: m.textEnd}) AS found
WITH total, p, parent, [one IN found WHERE one.entity IS NOT NULL] AS mentions
RETURN p AS passage, parent.key AS parent, mentions, total
ORDER BY p.order, p.key
