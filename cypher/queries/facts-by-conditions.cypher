// title: Entities and facts that meet conditions
// title.zh: 符合条件的实体与事实
// access: read
// returns: graph
// param types: string[] = [] — entity types; empty: all
// param exceptTypes: string[] = [] — entity types that are left out
// param texts: string[] = [] — in lower case; each stands in the key or a name of an entity
// param degreeFrom: integer = 0 — facts that an entity has at least
// param degreeTo: integer = 1000000000 — facts that it has at most
// param relations: string[] = [] — fact types; empty: all
// param exceptRelations: string[] = [] — fact types that are left out
// param statuses: string[] = [] — "" stands for none; empty: all
// param exceptStatuses: string[] = [] — statuses that are left out
// param bases: string[] = [] — "" stands for none; empty: all
// param exceptBases: string[] = [] — bases that are left out
// param confidenceFrom: float = 0 — at least
// param confidenceTo: float = 1 — at most
// param confidenceUnknown: float = 0 — what a fact counts as whose confidence is not known
// param yearFrom: integer = 0 — of the document that states the fact, at least
// param yearTo: integer = 9999 — at most
// param yearUnknown: boolean = true — whether a fact counts whose year is not known
// param onlyLinked: boolean = false — leave out entities without such a fact
// param limit: integer = 1000 — at most this many rows
OPTIONAL MATCH (d:Document)
WHERE (coalesce(d.year, -1) < $yearFrom OR d.year > $yearTo) AND NOT ((d.year IS NULL) AND $yearUnknown)
WITH collect(d.key) AS otherYears
MATCH (a:Entity)
WHERE ((size($types) = 0) OR any(label IN labels(a) WHERE label IN $types))
  AND NOT any(label IN labels(a) WHERE label IN $exceptTypes)
  AND all(text IN $texts WHERE any(form IN [a.key, a.name, coalesce(a.nameEn, ''), coalesce(a.pinyin, ''), coalesce(a.initials, '')] + coalesce(a.aliases, []) WHERE toLower(form) CONTAINS text))
  AND (COUNT { (a)-[]-(:Entity) } >= $degreeFrom)
  AND (COUNT { (a)-[]-(:Entity) } <= $degreeTo)
OPTIONAL MATCH (a)-[fact]->(b:Entity)
WHERE ((size($relations) = 0) OR (type(fact) IN $relations))
  AND NOT (type(fact) IN $exceptRelations)
  AND ((size($statuses) = 0) OR (coalesce(fact.status, '') IN $statuses))
  AND NOT (coalesce(fact.status, '') IN $exceptStatuses)
  AND ((size($bases) = 0) OR (coalesce(fact.basis, '') IN $bases))
  AND NOT (coalesce(fact.basis, '') IN $exceptBases)
  AND (coalesce(fact.confidence, $confidenceUnknown) >= $confidenceFrom)
  AND (coalesce(fact.confidence, $confidenceUnknown) <= $confidenceTo)
  AND (((fact.document IS NULL) AND $yearUnknown) OR ((fact.document IS NOT NULL) AND NOT (fact.document IN otherYears)))
  AND ((size($types) = 0) OR any(label IN labels(b) WHERE label IN $types))
  AND NOT any(label IN labels(b) WHERE label IN $exceptTypes)
  AND all(text IN $texts WHERE any(form IN [b.key, b.name, coalesce(b.nameEn, ''), coalesce(b.pinyin, ''), coalesce(b.initials, '')] + coalesce(b.aliases, []) WHERE toLower(form) CONTAINS text))
  AND (COUNT { (b)-[]-(:Entity) } >= $degreeFrom)
  AND (COUNT { (b)-[]-(:Entity) } <= $degreeTo)
WITH a, fact, b
WHERE (fact IS NOT NULL) OR NOT $onlyLinked
RETURN a, fact, b
ORDER BY a.key, fact.key
LIMIT $limit
