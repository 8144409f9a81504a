// title: The entities that facts link most, with their types
// title.zh: 关联最多的实体及其类型
// access: read
// returns: table
// param limit: integer = 1000 — at most this many
MATCH (e:Entity)
WITH e, COUNT { (e)-[]-(:Entity) } AS degree, COUNT { (:Passage)-[:MENTIONS]->(e) } AS mentions
ORDER BY degree DESC, mentions DESC, e.key
LIMIT $limit
RETURN e.key AS key, [label IN labels(e) WHERE label <> 'Entity'][0] AS type, degree
ORDER BY degree DESC, mentions DESC, key
