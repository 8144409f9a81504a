// title: Why the names of an entity are one thing's, by document
// title.zh: 实体各名称合并的依据
// access: read
// audience: person
// returns: table
// param key: string — the entity
// param after: string = "" — the key of the document to begin after
// param limit: integer = 1000 — at most this many documents
MATCH (d:Document)-[:DESCRIBES]->(:Entity {key: $key})
WITH d
ORDER BY d.key
WITH collect(d.key) AS keys
WITH size(keys) AS total, [key IN keys WHERE key > $after] AS rest
UNWIND rest[0..$limit] AS document
MATCH (d:Document {key: document})-[known:DESCRIBES]->(:Entity {key: $key})
RETURN document, d.title AS title, known.name AS name, known.identity AS identity, known.scope AS scope, known.aliases AS aliases, known.aliasRules AS aliasRules, known.aliasPassages AS aliasPassages, total
ORDER BY document
