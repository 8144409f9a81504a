// title: Documents by which entities are chosen
// title.zh: 供筛选实体的文档
// access: read
// returns: table
// param after: string = "" — the last key of the page before
// param limit: integer = 5000 — at most this many
MATCH (d:Document)
WHERE d.key > $after
RETURN d.key AS key, d.area AS area, d.year AS year, coalesce(d.sha256, '') + ' ' + coalesce(d.loadedAt, '') AS stamp
ORDER BY d.key
LIMIT $limit
