// title: Who issued a policy
// title.zh: 一项政策由谁发布
// access: read
// audience: person
// returns: graph
// asks: Who issued {policy}?
// asks.zh: 谁发布了{policy}？
// param policy: string — the policy
// param limit: integer = 200 — at most this many
// blank policy: Policy — 政策
// column department: entity
// column fact: fact
// column status: text
// column year: number
// column evidence: evidence
MATCH (:Entity {key: $policy})<-[fact:ISSUED]-(department:Entity)
MATCH (document:Document {key: fact.document})
RETURN department, fact, fact.status AS status, document.year AS year, fact.evidence AS evidence
ORDER BY department.name, fact.key
LIMIT $limit
