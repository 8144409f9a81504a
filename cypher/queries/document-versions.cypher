// title: Which version of each document is loaded
// title.zh: 已载入文档的版本
// access: read
// returns: table
// param after: string = "" — the last key of the page before
// param limit: integer = 10000 — at most this many
MATCH (d:Document)
WHERE d.key > $after
RETURN d.key AS key, d.sha256 AS sha256, d.loadedAt AS loadedAt
ORDER BY d.key
LIMIT $limit
