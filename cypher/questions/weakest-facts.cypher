// title: Facts below a confidence, the least certain first
// title.zh: 可信度较低的事实，最不确定的在前
// access: read
// audience: person
// returns: graph
// asks: Which facts are the least certain?
// asks.zh: 哪些事实最不确定？
// param below: float = 0.7 — facts below this confidence
// param limit: integer = 200 — at most this many
// blank below: number — 可信度低于
// column subject: entity
// column fact: fact
// column object: entity
// column confidence: number
// column rule: text
// column evidence: evidence
MATCH (subject:Entity)-[fact:LOCATED_IN|PART_OF|ISSUED|RESPONSIBLE_FOR|PARTNERS_WITH|PARTICIPATES_IN|APPLIES_TO]->(object:Entity)
WHERE fact.confidence < $below
WITH subject, fact, object
ORDER BY fact.confidence, fact.key
LIMIT $limit
RETURN subject, fact, object, fact.confidence AS confidence, fact.rule AS rule, fact.evidence AS evidence
ORDER BY confidence, fact.key
