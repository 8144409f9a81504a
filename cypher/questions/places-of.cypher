// title: Where something is
// title.zh: 某对象所在的地点
// access: read
// audience: person
// returns: graph
// asks: Where is {entity}?
// asks.zh: {entity}在哪里？
// param entity: string — the entity
// param limit: integer = 200 — at most this many
// blank entity: entity — 对象
// column place: entity
// column fact: fact
// column around: entities
// column status: text
// column evidence: evidence
MATCH (:Entity {key: $entity})-[fact:LOCATED_IN]->(place:Entity)
OPTIONAL MATCH (place)-[:LOCATED_IN]->(outer:Entity)
WITH fact, place, outer
ORDER BY outer.name, outer.key
WITH fact, place, collect(DISTINCT outer) AS around
RETURN place, fact, around, fact.status AS status, fact.evidence AS evidence
ORDER BY place.name, place.key, fact.key
LIMIT $limit
