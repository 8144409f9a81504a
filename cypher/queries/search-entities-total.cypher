// title: How many entities match a name, alias, pinyin, initials or English name
// title.zh: 匹配的实体总数
// access: read
// returns: table
// param q: string — what is looked for, in lower case and simplified
// param types: string[] = [] — entity types; empty: all
MATCH (e:Entity)
WHERE (size($types) = 0) OR any(label IN labels(e) WHERE label IN $types)
WITH e, [e.name] + coalesce(e.aliases, []) + [coalesce(e.nameEn, ''), coalesce(e.pinyin, ''), replace(coalesce(e.pinyin, ''), ' ', ''), coalesce(e.initials, '')] AS forms
WHERE any(form IN forms WHERE toLower(form) CONTAINS $q)
RETURN count(e) AS total
