// title: Places and the projects that stand there
// title.zh: 地点与落地项目
// access: read
// audience: person
// returns: graph
// asks: Which projects are in which places?
// asks.zh: 哪些项目在哪些地点？
// param status: string = "" — only facts of this status: done, ongoing, planned or problem; empty: all
// param year: integer = 0 — only what reports of this year say; 0: all
// param limit: integer = 500 — at most this many
// blank status: status — 状态
// blank year: year — 年份
// column place: entity
// column fact: fact
// column project: entity
// column status: text
// column year: number
// column evidence: evidence
MATCH (document:Document)
WHERE document.year = $year
WITH collect(document.key) AS ofYear
MATCH (place:Place)<-[fact:LOCATED_IN]-(project:Project)
WHERE (($status = '') OR (fact.status = $status))
  AND (($year = 0) OR (fact.document IN ofYear))
WITH place, fact, project
ORDER BY place.name, project.name, fact.key
LIMIT $limit
MATCH (document:Document {key: fact.document})
RETURN place, fact, project, fact.status AS status, document.year AS year, fact.evidence AS evidence
ORDER BY place.name, project.name, fact.key
