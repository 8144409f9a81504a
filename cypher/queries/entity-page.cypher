// title: Entities with their names and weight, a page at a time
// title.zh: 按键分页列出实体的名称与权重
// access: read
// returns: table
// param after: string = "" — the last key of the page before
// param limit: integer = 10000 — at most this many
MATCH (e:Entity)
WHERE e.key > $after
WITH e
ORDER BY e.key
LIMIT $limit
RETURN e.key AS key, [label IN labels(e) WHERE label <> 'Entity'][0] AS type, e.name AS name, e.nameEn AS nameEn, e.aliases AS aliases, e.pinyin AS pinyin, e.initials AS initials, e.code AS code, COUNT { (e)<-[:MENTIONS]-() } AS mentions
ORDER BY key
