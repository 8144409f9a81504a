// title: Nodes by key, a page at a time
// title.zh: 按键分页导出节点
// access: read
// returns: graph
// param after: string = "" — the last key of the page before
// param limit: integer = 1000 — at most this many
MATCH (n)
WHERE n.key > $after
RETURN n AS node
ORDER BY n.key
LIMIT $limit
