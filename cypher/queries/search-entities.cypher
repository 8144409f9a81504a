// title: Entities by name, alias, pinyin, initials or English name
// title.zh: 按名称、别名、拼音、首字母或英文名查找实体
// access: read
// returns: table
// param q: string — what is looked for, in lower case and simplified
// param types: string[] = [] — entity types; empty: all
// param limit: integer = 20 — at most this many
MATCH (e:Entity)
WHERE (size($types) = 0) OR any(label IN labels(e) WHERE label IN $types)
WITH e, [e.name] + coalesce(e.aliases, []) + [coalesce(e.nameEn, ''), coalesce(e.pinyin, ''), replace(coalesce(e.pinyin, ''), ' ', ''), coalesce(e.initials, '')] AS forms
WITH e, [form IN forms WHERE toLower(form) CONTAINS $q] AS hits
WHERE size(hits) > 0
WITH e, hits, [hit IN hits WHERE toLower(hit) = $q] AS exact, [hit IN hits WHERE toLower(hit) STARTS WITH $q] AS begun
WITH e, (exact + begun + hits)[0] AS matched, CASE WHEN size(exact) > 0 THEN 0 WHEN size(begun) > 0 THEN 1 ELSE 2 END AS rank, COUNT { (e)-[]-(:Entity) } AS degree
RETURN e AS entity, matched, rank, degree
ORDER BY rank, degree DESC, size(e.name), e.key
LIMIT $limit
