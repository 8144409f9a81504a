// title: The most connected entities and the facts between them
// title.zh: 关联最多的实体及其相互关系
// access: read
// audience: person
// returns: graph
// param limit: integer = 200 — at most this many entities
// param types: string[] = [] — entity types; empty: all
MATCH (e:Entity)
WHERE (size($types) = 0) OR any(label IN labels(e) WHERE label IN $types)
WITH e, COUNT { (e)-[]-(:Entity) } AS degree, COUNT { (:Passage)-[:MENTIONS]->(e) } AS mentions
ORDER BY degree DESC, mentions DESC, e.key
LIMIT $limit
WITH collect(e.key) AS chosen
UNWIND chosen AS key
MATCH (e:Entity {key: key})
OPTIONAL MATCH (e)-[fact]->(other:Entity)
WHERE other.key IN chosen
RETURN e AS entity, COUNT { (e)-[]-(:Entity) } AS degree, fact, other
ORDER BY degree DESC, e.key, fact.key
