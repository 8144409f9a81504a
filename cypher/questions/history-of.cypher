// title: How something developed, year by year
// title.zh: 某对象历年的进展
// access: read
// audience: person
// returns: graph
// asks: How did {entity} develop over the years?
// asks.zh: {entity}历年有什么进展？
// param entity: string — the entity
// param limit: integer = 200 — at most this many
// blank entity: entity — 对象
// column year: number
// column fact: fact
// column other: entity
// column status: text
// column evidence: evidence
MATCH (:Entity {key: $entity})-[fact]-(other:Entity)
MATCH (document:Document {key: fact.document})
RETURN document.year AS year, fact, other, fact.status AS status, fact.evidence AS evidence
ORDER BY year, other.name, fact.key
LIMIT $limit
