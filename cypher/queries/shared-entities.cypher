// title: Entities that more than one document names
// title.zh: 多份文档共同提到的实体
// access: read
// audience: person
// returns: graph
// param limit: integer = 500 — at most this many
MATCH (d:Document)-[:DESCRIBES]->(e:Entity)
WITH e, count(d) AS documents
WHERE documents > 1
RETURN e AS entity, documents
ORDER BY documents DESC, e.key
LIMIT $limit
