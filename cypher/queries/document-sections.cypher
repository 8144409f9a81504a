// title: Sections of a document, in order
// title.zh: 文档的章节（按顺序）
// access: read
// returns: table
// param key: string — the document
// param limit: integer = 5000 — at most this many
MATCH (:Document {key: $key})<-[:`IN`*1..10]-(s:Section)
MATCH (s)-[:`IN`]->(parent)
RETURN s AS section, parent.key AS parent
ORDER BY s.order, s.key
LIMIT $limit
