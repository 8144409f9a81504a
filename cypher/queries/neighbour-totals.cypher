// title: How many neighbours and facts an entity has, by type, direction and type of the other end
// title.zh: 按类型、方向和对端类型统计一个实体的相邻实体与事实
// access: read
// returns: table
// param key: string — the entity
// param types: string[] = [] — fact types; empty: all
// param labels: string[] = [] — entity types of the other end; empty: all
// param direction: string = both — out, in or both
// param statuses: string[] = [] — done, ongoing, planned, problem; empty: all
// param bases: string[] = [] — stated, section, curated, llm; empty: all
// param confidence: float = 0 — facts of at least this confidence
// param area: string = "" — facts that documents of this area state; empty: all
// param yearFrom: integer = 0 — facts that documents of this year or later ones state
// param yearTo: integer = 9999 — facts that documents of this year or earlier ones state
// param documents: string[] = [] — facts that these documents state; empty: all
MATCH (e:Entity {key: $key})-[fact]-(other:Entity)
WHERE ((size($types) = 0) OR (type(fact) IN $types))
  AND ((size($labels) = 0) OR any(label IN labels(other) WHERE label IN $labels))
  AND (($direction = 'both') OR (($direction = 'out') = (startNode(fact).key = $key)))
  AND ((size($statuses) = 0) OR (fact.status IN $statuses))
  AND ((size($bases) = 0) OR (fact.basis IN $bases))
  AND (($confidence <= 0) OR (fact.confidence >= $confidence))
  AND ((size($documents) = 0) OR (fact.document IN $documents))
OPTIONAL MATCH (d:Document {key: fact.document})
WITH e, other, fact, d
WHERE (($area = '') OR (d.area = $area))
  AND ((($yearFrom <= 0) AND ($yearTo >= 9999)) OR ((d.year >= $yearFrom) AND (d.year <= $yearTo)))
WITH type(fact) AS type, CASE WHEN startNode(fact).key = $key THEN 'out' ELSE 'in' END AS direction, [label IN labels(other) WHERE label <> 'Entity'][0] AS label, other, fact
RETURN type, direction, label, count(DISTINCT other) AS neighbours, count(fact) AS facts
UNION ALL
MATCH (e:Entity {key: $key})-[fact]-(other:Entity)
WHERE ((size($types) = 0) OR (type(fact) IN $types))
  AND ((size($labels) = 0) OR any(label IN labels(other) WHERE label IN $labels))
  AND (($direction = 'both') OR (($direction = 'out') = (startNode(fact).key = $key)))
  AND ((size($statuses) = 0) OR (fact.status IN $statuses))
  AND ((size($bases) = 0) OR (fact.basis IN $bases))
  AND (($confidence <= 0) OR (fact.confidence >= $confidence))
  AND ((size($documents) = 0) OR (fact.document IN $documents))
OPTIONAL MATCH (d:Document {key: fact.document})
WITH e, other, fact, d
WHERE (($area = '') OR (d.area = $area))
  AND ((($yearFrom <= 0) AND ($yearTo >= 9999)) OR ((d.year >= $yearFrom) AND (d.year <= $yearTo)))
RETURN null AS type, null AS direction, null AS label, count(DISTINCT other) AS neighbours, count(fact) AS facts
