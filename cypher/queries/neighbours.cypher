// title: Neighbours of an entity, by default the most connected first
// title.zh: 一个实体的相邻实体，默认关联最多的在前
// access: read
// audience: person
// returns: graph
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
// param order: string = degree — degree, confidence, mentions, newest or name
// param limit: integer = 100 — at most this many neighbours
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
WITH e, other, fact, d.year AS year
ORDER BY fact.key
WITH e, other, collect(fact) AS facts, max(fact.confidence) AS confidence, max(year) AS newest
WITH e, other, facts, confidence, newest, COUNT { (other)-[]-(:Entity) } AS degree, COUNT { (other)<-[:MENTIONS]-() } AS mentions
WITH e, other, facts, degree, CASE $order WHEN 'confidence' THEN confidence WHEN 'mentions' THEN mentions WHEN 'newest' THEN coalesce(newest, 0) WHEN 'name' THEN 0 ELSE degree END AS weight, CASE $order WHEN 'name' THEN coalesce(other.pinyin, other.name) ELSE '' END AS word
ORDER BY weight DESC, word, other.key
WITH e, collect({other: other, facts: facts, degree: degree}) AS found, sum(size(facts)) AS factTotal
UNWIND found[0..$limit] AS one
UNWIND one.facts AS fact
RETURN e AS entity, fact, one.other AS other, one.degree AS degree, size(found) AS total, factTotal
