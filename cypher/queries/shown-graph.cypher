// title: The given entities, and of the given facts those between them
// title.zh: 给定的实体，以及它们之间给定的事实
// access: read
// returns: graph
// param keys: string[] — the entities
// param facts: string[] = [] — the facts
UNWIND $keys AS key
MATCH (a:Entity {key: key})
OPTIONAL MATCH (a)-[fact]->(b:Entity)
WHERE (fact.key IN $facts)
  AND (b.key IN $keys)
RETURN a, fact, b
ORDER BY a.key, fact.key
