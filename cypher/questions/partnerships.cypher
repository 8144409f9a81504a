// title: Who works with whom, and who takes part in what
// title.zh: 合作方与参与事项
// access: read
// audience: person
// returns: graph
// asks: Who works with whom, and who takes part in what?
// asks.zh: 谁与谁合作，谁参与什么？
// param year: integer = 0 — only what reports of this year say; 0: all
// param limit: integer = 500 — at most this many
// blank year: year — 年份
// column subject: entity
// column fact: fact
// column object: entity
// column status: text
// column year: number
// column evidence: evidence
MATCH (document:Document)
WHERE document.year = $year
WITH collect(document.key) AS ofYear
MATCH (subject:Entity)-[fact:PARTNERS_WITH|PARTICIPATES_IN]->(object:Entity)
WHERE (($year = 0) OR (fact.document IN ofYear))
WITH subject, fact, object
ORDER BY type(fact) DESC, subject.name, object.name, fact.key
LIMIT $limit
MATCH (document:Document {key: fact.document})
RETURN subject, fact, object, fact.status AS status, document.year AS year, fact.evidence AS evidence
ORDER BY type(fact) DESC, subject.name, object.name, fact.key
