// title: What is done, under way, planned or a problem
// title.zh: 已完成、进行中、计划或有问题的事项
// access: read
// audience: person
// returns: graph
// asks: What is {status}?
// asks.zh: 哪些事项是“{status}”？
// param status: string — done, ongoing, planned or problem
// param type: string = "" — only entities of this type; empty: all
// param year: integer = 0 — only what reports of this year say; 0: all
// param limit: integer = 500 — at most this many
// blank status: status — 状态
// blank type: type — 类型
// blank year: year — 年份
// column subject: entity
// column fact: fact
// column object: entity
// column status: text
// column year: number
// column evidence: evidence
MATCH (subject:Entity)-[fact {status: $status}]->(object:Entity)
WHERE (($type = '') OR ($type IN labels(subject)))
MATCH (document:Document {key: fact.document})
WHERE (($year = 0) OR (document.year = $year))
RETURN subject, fact, object, fact.status AS status, document.year AS year, fact.evidence AS evidence
ORDER BY subject.name, object.name, fact.key
LIMIT $limit
