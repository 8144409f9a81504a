// title: Relationships that start at the nodes of a page
// title.zh: 导出一页节点发出的关系
// access: read
// returns: graph
// param after: string = "" — the last key of the page before
// param until: string — the last key of the page
// param limit: integer = 50000 — at most this many
MATCH (n)-[r]->(m)
WHERE (n.key > $after) AND (n.key <= $until)
RETURN r AS relationship
ORDER BY n.key, type(r), m.key, r.start
LIMIT $limit
