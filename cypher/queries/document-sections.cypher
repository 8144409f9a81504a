// title: Sections of a document, in order
// title.zh: 文档的章节（按顺序）
// access: read
// returns: table
// param key: string — the document
// param after: integer = -1 — the order of the section to begin after
// param limit: integer = 5000 — at most this many
MATCH (:Document {key: $key})<-[:`IN`*1..10]-(s:Section)
WITH s
ORDER BY s.order, s.key
WITH collect({key: s.key, order: s.order}) AS found
WITH size(found) AS total, [one IN found WHERE one.order > $after] AS rest
UNWIND rest[0..$limit] AS one
MATCH (s:Section {key: one.key})-[:`IN`]->(parent)
RETURN s AS section, parent.key AS parent, total
ORDER BY s.order, s.key
