// title: Documents that name an entity
// title.zh: 提到一个实体的文档
// access: read
// audience: person
// returns: table
// param key: string — the entity
// param after: string = "" — the key of the document to begin after
// param limit: integer = 1000 — at most this many
MATCH (d:Document)-[:DESCRIBES]->(:Entity {key: $key})
WITH d
ORDER BY d.key
WITH collect(d.key) AS keys
WITH size(keys) AS total, [key IN keys WHERE key > $after] AS rest
UNWIND rest[0..$limit] AS document
MATCH (d:Document {key: document})
RETURN d AS document, total
ORDER BY d.key
