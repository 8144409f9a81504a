// title: Who works with somebody
// title.zh: 与某机构合作的各方
// access: read
// audience: person
// returns: graph
// asks: Who works with {entity}?
// asks.zh: 谁与{entity}合作？
// param entity: string — the department or organisation
// param limit: integer = 200 — at most this many
// blank entity: Department, Organization — 机构
// column other: entity
// column fact: fact
// column status: text
// column year: number
// column evidence: evidence
MATCH (:Entity {key: $entity})-[fact:PARTNERS_WITH]-(other:Entity)
MATCH (document:Document {key: fact.document})
RETURN other, fact, fact.status AS status, document.year AS year, fact.evidence AS evidence
ORDER BY other.name, fact.key
LIMIT $limit
