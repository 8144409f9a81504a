// title: Facts whose status changed between reports
// title.zh: 各报告中状态不同的事项
// access: read
// audience: person
// returns: graph
// asks: What changed status between reports?
// asks.zh: 哪些事项的状态发生了变化？
// param type: string = "" — only entities of this type; empty: all
// param limit: integer = 200 — at most this many
// blank type: type — 类型
// column subject: entity
// column fact: fact
// column object: entity
// column status: text
// column year: number
// column evidence: evidence
MATCH (subject:Entity)-[fact:LOCATED_IN|PART_OF|ISSUED|RESPONSIBLE_FOR|PARTNERS_WITH|PARTICIPATES_IN|APPLIES_TO]->(object:Entity)
WHERE (($type = '') OR ($type IN labels(subject)))
WITH subject, object, type(fact) AS relation, collect(fact) AS facts, collect(DISTINCT fact.status) AS statuses
WHERE size(statuses) > 1
UNWIND facts AS fact
MATCH (document:Document {key: fact.document})
RETURN subject, fact, object, fact.status AS status, document.year AS year, fact.evidence AS evidence
ORDER BY subject.name, object.name, year, fact.key
LIMIT $limit
