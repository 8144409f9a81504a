// title: The facts along a path, step by step
// title.zh: 一条路径上的事实，逐步列出
// access: read
// returns: graph
// param keys: string[] — the entities of the path, one after the other
// param types: string[] = [] — fact types; empty: all
// param limit: integer = 1000 — at most this many facts
UNWIND range(0, size($keys) - 2) AS step
MATCH (a:Entity {key: $keys[step]})-[fact]-(b:Entity)
WHERE (b.key = $keys[step + 1])
  AND ((size($types) = 0) OR (type(fact) IN $types))
RETURN step + 1 AS step, a, fact, b
ORDER BY step, fact.confidence DESC, fact.key
LIMIT $limit
