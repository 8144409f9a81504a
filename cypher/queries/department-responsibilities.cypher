// title: What departments are responsible for
// title.zh: 部门及其负责的事项
// access: read
// audience: person
// returns: graph
// param limit: integer = 500 — at most this many
MATCH (d:Department)-[fact:RESPONSIBLE_FOR]->(e:Entity)
RETURN d AS department, fact, e AS matter, fact.status AS status
ORDER BY d.name, e.name, fact.key
LIMIT $limit
