// title: The facts between the given entities, the surest first
// title.zh: 给定实体之间的事实，最可信的在前
// access: read
// returns: graph
// param keys: string[] — the entities
// param known: map[] — one map, in which “k” and the key of each of them is true: looked up, where a list would be searched for every fact
// param types: string[] = [] — fact types; empty: all
// param confidence: float = 0 — facts of at least this confidence
// param isChosen: boolean = false — whether only the facts of chosen count
// param chosen: map[] — one map, in which “k” and the key of each of these facts is true
// param limit: integer = 5000 — at most this many facts
UNWIND $keys AS key
MATCH (a:Entity {key: key})-[fact]->(b:Entity)
WHERE ($known[0]['k' + b.key] = true)
  AND ((size($types) = 0) OR (type(fact) IN $types))
  AND (($confidence <= 0) OR (fact.confidence >= $confidence))
  AND (($isChosen = false) OR ($chosen[0]['k' + fact.key] = true))
WITH DISTINCT fact
ORDER BY fact.confidence DESC, fact.key
WITH collect(fact) AS facts
UNWIND facts[0..$limit] AS fact
RETURN fact, size(facts) AS total
