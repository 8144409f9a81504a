// title: Names of entities by key, a page at a time
// title.zh: 按键分页列出实体的名称
// access: read
// returns: table
// param types: string[] = [] — entity types; empty: all
// param after: string = "" — the last key of the page before
// param limit: integer = 5000 — at most this many
MATCH (e:Entity)
WHERE (e.key > $after) AND ((size($types) = 0) OR any(label IN labels(e) WHERE label IN $types))
RETURN e.key AS key, [label IN labels(e) WHERE label <> 'Entity'][0] AS type, e.name AS name, e.aliases AS aliases, e.scope AS scope
ORDER BY e.key
LIMIT $limit
