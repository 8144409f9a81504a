// title: What belongs to something
// title.zh: 某对象包括什么
// access: read
// audience: person
// returns: graph
// asks: What does {entity} include?
// asks.zh: {entity}包括什么？
// param entity: string — the entity
// param type: string = "" — only entities of this type; empty: all
// param status: string = "" — only facts of this status: done, ongoing, planned or problem; empty: all
// param year: integer = 0 — only what reports of this year say; 0: all
// param limit: integer = 200 — at most this many
// blank entity: entity — 对象
// blank type: type — 类型
// blank status: status — 状态
// blank year: year — 年份
// column part: entity
// column fact: fact
// column status: text
// column year: number
// column evidence: evidence
MATCH (:Entity {key: $entity})<-[fact:PART_OF]-(part:Entity)
WHERE (($type = '') OR ($type IN labels(part)))
  AND (($status = '') OR (fact.status = $status))
MATCH (document:Document {key: fact.document})
WHERE (($year = 0) OR (document.year = $year))
RETURN part, fact, fact.status AS status, document.year AS year, fact.evidence AS evidence
ORDER BY part.name, fact.key
LIMIT $limit
