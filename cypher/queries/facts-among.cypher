// title: All facts that link the given entities with each other
// title.zh: 给定实体之间的全部事实
// access: read
// returns: graph
// param keys: string[] — the entities
// param limit: integer = 5000 — at most this many facts
MATCH (a:Entity)-[fact]->(b:Entity)
WHERE (a.key IN $keys)
  AND (b.key IN $keys)
RETURN a, fact, b
ORDER BY fact.key
LIMIT $limit
