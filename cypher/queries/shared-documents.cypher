// title: Documents that name several of the given entities
// title.zh: 共同提到若干给定实体的文档
// access: read
// returns: table
// param keys: string[] — the entities
// param limit: integer = 50 — at most this many documents
UNWIND $keys AS key
MATCH (e:Entity {key: key})<-[:DESCRIBES]-(d:Document)
WITH DISTINCT d, key
ORDER BY key
WITH d, collect(key) AS entities
WHERE size(entities) > 1
WITH d, entities, COUNT { (d)-[:DESCRIBES]->() } AS named
ORDER BY size(entities) DESC, named, d.key
WITH collect({document: d, entities: entities, named: named}) AS found
UNWIND found[0..$limit] AS one
RETURN one.document AS document, one.entities AS entities, one.named AS named, size(found) AS total
