// title: What is planned, and not yet told as done
// title.zh: 计划中、尚未完成的事项
// access: read
// audience: person
// returns: graph
// asks: What is planned but not yet done?
// asks.zh: 有哪些计划尚未完成？
// param type: string = "" — only entities of this type; empty: all
// param year: integer = 0 — only what reports of this year say; 0: all
// param limit: integer = 200 — at most this many
// blank type: type — 类型
// blank year: year — 年份
// column subject: entity
// column fact: fact
// column object: entity
// column relation: text
// column year: number
// column evidence: evidence
MATCH (document:Document)
WHERE document.year = $year
WITH collect(document.key) AS ofYear
MATCH (subject:Entity)-[fact]->(object:Entity)
WHERE (fact.status = 'planned')
  AND (($type = '') OR ($type IN labels(subject)))
  AND (($year = 0) OR (fact.document IN ofYear))
  AND NOT EXISTS { MATCH (subject)-[done]->(object) WHERE (type(done) = type(fact)) AND (done.status = 'done') }
WITH subject, fact, object
ORDER BY subject.name, object.name, fact.key
LIMIT $limit
MATCH (document:Document {key: fact.document})
RETURN subject, fact, object, type(fact) AS relation, document.year AS year, fact.evidence AS evidence
ORDER BY subject.name, object.name, fact.key
