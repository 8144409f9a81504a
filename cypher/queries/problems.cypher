// title: Facts that stand as problems
// title.zh: 存在的问题
// access: read
// audience: person
// returns: graph
// param limit: integer = 500 — at most this many
MATCH (a:Entity)-[fact]->(b:Entity)
WHERE fact.status = 'problem'
RETURN a AS subject, fact, b AS object
ORDER BY fact.key
LIMIT $limit
