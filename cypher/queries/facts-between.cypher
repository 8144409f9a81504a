// title: The facts between the given entities
// title.zh: 给定实体之间的事实
// access: read
// returns: graph
// param keys: string[] — the entities
// param limit: integer = 5000 — at most this many facts
MATCH (a:Entity)-[fact]->(b:Entity)
WHERE (a.key IN $keys) AND (b.key IN $keys)
RETURN a, fact, b
ORDER BY fact.key
LIMIT $limit
