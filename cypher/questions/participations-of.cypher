// title: What somebody takes part in
// title.zh: 某方参与的事项
// access: read
// audience: person
// returns: graph
// asks: What does {entity} take part in?
// asks.zh: {entity}参与了什么？
// param entity: string — the participant
// param type: string = "" — only entities of this type; empty: all
// param limit: integer = 200 — at most this many
// blank entity: Organization, Department, Person, Place — 参与方
// blank type: type — 类型
// column matter: entity
// column fact: fact
// column status: text
// column year: number
// column evidence: evidence
MATCH (:Entity {key: $entity})-[fact:PARTICIPATES_IN]->(matter:Entity)
WHERE (($type = '') OR ($type IN labels(matter)))
MATCH (document:Document {key: fact.document})
RETURN matter, fact, fact.status AS status, document.year AS year, fact.evidence AS evidence
ORDER BY matter.name, fact.key
LIMIT $limit
