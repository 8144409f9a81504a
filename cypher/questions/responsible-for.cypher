// title: Who is responsible for something
// title.zh: 某事项由谁负责
// access: read
// audience: person
// returns: graph
// asks: Who is responsible for {matter}?
// asks.zh: 谁负责{matter}？
// param matter: string — the project, initiative, event or policy
// param limit: integer = 200 — at most this many
// blank matter: Project, Initiative, Event, Policy — 事项
// column department: entity
// column fact: fact
// column status: text
// column year: number
// column evidence: evidence
MATCH (:Entity {key: $matter})<-[fact:RESPONSIBLE_FOR]-(department:Entity)
MATCH (document:Document {key: fact.document})
RETURN department, fact, fact.status AS status, document.year AS year, fact.evidence AS evidence
ORDER BY department.name, fact.key
LIMIT $limit
