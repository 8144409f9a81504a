// title: What is planned for something, and not yet told as done
// title.zh: 某对象计划中、尚未完成的事项
// access: read
// audience: person
// returns: graph
// asks: What is planned for {entity}?
// asks.zh: {entity}有哪些计划？
// param entity: string — the entity
// param year: integer = 0 — only what reports of this year say; 0: all
// param limit: integer = 200 — at most this many
// blank entity: entity — 对象
// blank year: year — 年份
// column other: entity
// column fact: fact
// column relation: text
// column year: number
// column evidence: evidence
MATCH (:Entity {key: $entity})-[fact]-(other:Entity)
WITH other, type(fact) AS relation, collect(fact) AS facts
WHERE any(one IN facts WHERE one.status = 'planned') AND none(one IN facts WHERE one.status = 'done')
UNWIND facts AS fact
WITH other, relation, fact
WHERE fact.status = 'planned'
MATCH (document:Document {key: fact.document})
WHERE (($year = 0) OR (document.year = $year))
RETURN other, fact, relation, document.year AS year, fact.evidence AS evidence
ORDER BY other.name, fact.key
LIMIT $limit
