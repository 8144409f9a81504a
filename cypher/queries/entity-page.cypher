// title: Entities with their names, a page at a time
// title.zh: 按键分页列出实体及其名称
// access: read
// returns: table
// param after: string = "" — the last key of the page before
// param limit: integer = 10000 — at most this many
MATCH (e:Entity)
WHERE e.key > $after
WITH e
ORDER BY e.key
LIMIT $limit
RETURN e.key AS key, [label IN labels(e) WHERE label <> 'Entity'][0] AS type, e.name AS name
ORDER BY key
