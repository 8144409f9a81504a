// title: What stands in a place
// title.zh: 一个地点有什么
// access: read
// audience: person
// returns: graph
// asks: What is in {place}?
// asks.zh: {place}有什么？
// param place: string — the place
// param type: string = "" — only entities of this type; empty: all
// param status: string = "" — only facts of this status: done, ongoing, planned or problem; empty: all
// param year: integer = 0 — only what reports of this year say; 0: all
// param limit: integer = 200 — at most this many
// blank place: Place — 地点
// blank type: type — 类型
// blank status: status — 状态
// blank year: year — 年份
// column entity: entity
// column fact: fact
// column within: entity
// column status: text
// column year: number
// column evidence: evidence
MATCH (place:Entity {key: $place})
OPTIONAL MATCH (inner:Entity)-[:LOCATED_IN*1..3]->(place)
WITH place, collect(DISTINCT inner.key) AS found
WITH [place.key] + [key IN found WHERE key <> place.key] AS keys
UNWIND keys[0..2000] AS key
MATCH (within:Entity {key: key})<-[fact:LOCATED_IN]-(entity:Entity)
WHERE (($type = '') OR ($type IN labels(entity)))
  AND (($status = '') OR (fact.status = $status))
MATCH (document:Document {key: fact.document})
WHERE (($year = 0) OR (document.year = $year))
RETURN entity, fact, within, fact.status AS status, document.year AS year, fact.evidence AS evidence
ORDER BY entity.name, entity.key, fact.key
LIMIT $limit
