// title: Neighbours that several entities share, the rarest first
// title.zh: 若干实体共有的相邻实体，最少见的在前
// access: read
// audience: person
// returns: table
// param keys: string[] — the entities
// param limit: integer = 50 — at most this many neighbours
UNWIND $keys AS key
MATCH (e:Entity {key: key})-[fact]-(other:Entity)
WHERE NOT (other.key IN $keys)
WITH other, key, fact
ORDER BY fact.confidence DESC, fact.key
WITH other, key, collect(DISTINCT fact) AS facts
ORDER BY key
WITH other, collect({key: key, facts: facts}) AS links
WHERE size(links) > 1
WITH other, links, COUNT { (other)-[]-(:Entity) } AS degree
ORDER BY size(links) DESC, degree, other.key
WITH collect({other: other, links: links, degree: degree}) AS found
UNWIND found[0..$limit] AS one
RETURN one.other AS entity, one.links AS links, one.degree AS degree, size(found) AS total
