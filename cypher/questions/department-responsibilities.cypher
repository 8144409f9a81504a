// title: What departments are responsible for
// title.zh: 部门及其负责的事项
// access: read
// audience: person
// returns: graph
// asks: What is each department responsible for?
// asks.zh: 各部门分别负责什么？
// param type: string = "" — only entities of this type; empty: all
// param status: string = "" — only facts of this status: done, ongoing, planned or problem; empty: all
// param year: integer = 0 — only what reports of this year say; 0: all
// param limit: integer = 500 — at most this many
// blank type: type — 类型
// blank status: status — 状态
// blank year: year — 年份
// column department: entity
// column fact: fact
// column matter: entity
// column status: text
// column year: number
// column evidence: evidence
MATCH (document:Document)
WHERE document.year = $year
WITH collect(document.key) AS ofYear
MATCH (department:Department)-[fact:RESPONSIBLE_FOR]->(matter:Entity)
WHERE (($type = '') OR ($type IN labels(matter)))
  AND (($status = '') OR (fact.status = $status))
  AND (($year = 0) OR (fact.document IN ofYear))
WITH department, fact, matter
ORDER BY department.name, matter.name, fact.key
LIMIT $limit
MATCH (document:Document {key: fact.document})
RETURN department, fact, matter, fact.status AS status, document.year AS year, fact.evidence AS evidence
ORDER BY department.name, matter.name, fact.key
