// title: Entities with their weight and documents, a page at a time
// title.zh: 按键分页列出实体及其权重与文档
// access: read
// returns: table
// param after: string = "" — the last key of the page before
// param limit: integer = 2000 — at most this many
MATCH (e:Entity)
WHERE e.key > $after
WITH e
ORDER BY e.key
LIMIT $limit
OPTIONAL MATCH (d:Document)-[:DESCRIBES]->(e)
WITH e, d
ORDER BY d.key
WITH e, collect(d.key) AS documents
RETURN e AS entity, COUNT { (e)-[]-(:Entity) } AS degree, COUNT { (:Passage)-[:MENTIONS]->(e) } AS mentions, documents
ORDER BY e.key
