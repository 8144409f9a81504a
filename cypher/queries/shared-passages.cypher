// title: Passages that name several of the given entities together
// title.zh: 同时提到若干给定实体的段落
// access: read
// returns: table
// param keys: string[] — the entities
// param limit: integer = 50 — at most this many passages
UNWIND $keys AS key
MATCH (e:Entity {key: key})<-[:MENTIONS]-(p:Passage)
WITH DISTINCT p, key
ORDER BY key
WITH p, collect(key) AS entities
WHERE size(entities) > 1
WITH p, entities, COUNT { (p)-[:MENTIONS]->() } AS named
ORDER BY size(entities) DESC, named, p.key
WITH collect({passage: p.key, entities: entities, named: named}) AS found
UNWIND found[0..$limit] AS one
RETURN one.passage AS passage, one.entities AS entities, one.named AS named, size(found) AS total
