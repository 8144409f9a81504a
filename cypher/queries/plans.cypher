// title: Facts that are planned
// title.zh: 计划中的事项
// access: read
// audience: person
// returns: graph
// param limit: integer = 500 — at most this many
MATCH (a:Entity)-[fact]->(b:Entity)
WHERE fact.status = 'planned'
RETURN a AS subject, fact, b AS object
ORDER BY fact.key
LIMIT $limit
