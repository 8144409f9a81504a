// title: Neighbours of an entity, the most connected first
// title.zh: 一个实体的相邻实体，关联最多的在前
// access: read
// audience: person
// returns: graph
// param key: string — the entity
// param types: string[] = [] — fact types; empty: all
// param labels: string[] = [] — entity types of the other end; empty: all
// param direction: string = both — out, in or both
// param limit: integer = 100 — at most this many neighbours
MATCH (e:Entity {key: $key})-[fact]-(other:Entity)
WHERE ((size($types) = 0) OR (type(fact) IN $types))
  AND ((size($labels) = 0) OR any(label IN labels(other) WHERE label IN $labels))
  AND (($direction = 'both') OR (($direction = 'out') = (startNode(fact).key = $key)))
WITH e, other, fact
ORDER BY fact.key
WITH e, other, collect(fact) AS facts
WITH e, other, facts, COUNT { (other)-[]-(:Entity) } AS degree
ORDER BY degree DESC, other.key
WITH e, collect({other: other, facts: facts, degree: degree}) AS found
UNWIND found[0..$limit] AS one
UNWIND one.facts AS fact
RETURN e AS entity, fact, one.other AS other, one.degree AS degree, size(found) AS total
