// title: Policies that apply to something
// title.zh: 适用于某对象的政策
// access: read
// audience: person
// returns: graph
// asks: Which policies apply to {entity}?
// asks.zh: 哪些政策适用于{entity}？
// param entity: string — the entity
// param year: integer = 0 — only what reports of this year say; 0: all
// param limit: integer = 200 — at most this many
// blank entity: entity — 对象
// blank year: year — 年份
// column policy: entity
// column fact: fact
// column status: text
// column year: number
// column evidence: evidence
MATCH (:Entity {key: $entity})<-[fact:APPLIES_TO]-(policy:Entity)
MATCH (document:Document {key: fact.document})
WHERE (($year = 0) OR (document.year = $year))
RETURN policy, fact, fact.status AS status, document.year AS year, fact.evidence AS evidence
ORDER BY policy.name, fact.key
LIMIT $limit
