// title: The facts between the given entities, the surest first
// title.zh: 给定实体之间的事实，最可信的在前
// access: read
// returns: graph
// param keys: string[] — the entities
// param types: string[] = [] — fact types; empty: all
// param confidence: float = 0 — facts of at least this confidence
// param limit: integer = 5000 — at most this many facts
UNWIND $keys AS key
MATCH (a:Entity {key: key})-[fact]->(b:Entity)
WHERE (b.key IN $keys)
  AND ((size($types) = 0) OR (type(fact) IN $types))
  AND (($confidence <= 0) OR (fact.confidence >= $confidence))
WITH DISTINCT fact
ORDER BY fact.confidence DESC, fact.key
WITH collect(fact) AS facts
UNWIND facts[0..$limit] AS fact
RETURN fact, size(facts) AS total
