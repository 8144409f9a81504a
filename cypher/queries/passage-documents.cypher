// title: Documents whose passages are searched
// title.zh: 供检索语段的文档
// access: read
// returns: table
// param after: string = "" — the last key of the page before
// param limit: integer = 5000 — at most this many
MATCH (d:Document)
WHERE d.key > $after
RETURN d.key AS key, d.title AS title, d.issuer AS issuer, d.area AS area, d.year AS year, d.period AS period, d.file AS file, coalesce(d.sha256, '') + ' ' + coalesce(d.loadedAt, '') AS stamp
ORDER BY d.key
LIMIT $limit
