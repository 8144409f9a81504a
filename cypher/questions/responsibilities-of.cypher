// title: What a department is responsible for
// title.zh: 一个部门负责的事项
// access: read
// audience: person
// returns: graph
// asks: What is {department} responsible for?
// asks.zh: {department}负责什么？
// param department: string — the department or organisation
// param type: string = "" — only entities of this type; empty: all
// param status: string = "" — only facts of this status: done, ongoing, planned or problem; empty: all
// param year: integer = 0 — only what reports of this year say; 0: all
// param limit: integer = 200 — at most this many
// blank department: Department, Organization — 机构
// blank type: type — 类型
// blank status: status — 状态
// blank year: year — 年份
// column matter: entity
// column fact: fact
// column status: text
// column year: number
// column evidence: evidence
MATCH (:Entity {key: $department})-[fact:RESPONSIBLE_FOR]->(matter:Entity)
WHERE (($type = '') OR ($type IN labels(matter)))
  AND (($status = '') OR (fact.status = $status))
MATCH (document:Document {key: fact.document})
WHERE (($year = 0) OR (document.year = $year))
RETURN matter, fact, fact.status AS status, document.year AS year, fact.evidence AS evidence
ORDER BY matter.name, fact.key
LIMIT $limit
