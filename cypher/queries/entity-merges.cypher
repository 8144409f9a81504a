// title: Why the names of an entity are one thing's, by document
// title.zh: 实体各名称合并的依据
// access: read
// audience: person
// returns: table
// param key: string — the entity
// param limit: integer = 1000 — at most this many documents
MATCH (d:Document)-[known:DESCRIBES]->(e:Entity {key: $key})
RETURN d.key AS document, d.title AS title, known.name AS name, known.identity AS identity, known.scope AS scope, known.aliases AS aliases, known.aliasRules AS aliasRules, known.aliasPassages AS aliasPassages
ORDER BY document
LIMIT $limit
