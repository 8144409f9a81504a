// title: Policies that a department issued
// title.zh: 一个部门发布的政策
// access: read
// audience: person
// returns: graph
// asks: Which policies did {department} issue?
// asks.zh: {department}发布了哪些政策？
// param department: string — the department or organisation
// param year: integer = 0 — only what reports of this year say; 0: all
// param limit: integer = 200 — at most this many
// blank department: Department, Organization — 机构
// blank year: year — 年份
// column policy: entity
// column fact: fact
// column status: text
// column year: number
// column evidence: evidence
MATCH (:Entity {key: $department})-[fact:ISSUED]->(policy:Entity)
MATCH (document:Document {key: fact.document})
WHERE (($year = 0) OR (document.year = $year))
RETURN policy, fact, fact.status AS status, document.year AS year, fact.evidence AS evidence
ORDER BY policy.name, fact.key
LIMIT $limit
