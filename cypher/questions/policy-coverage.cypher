// title: What a policy covers
// title.zh: 一项政策适用于什么
// access: read
// audience: person
// returns: graph
// asks: What does {policy} cover?
// asks.zh: {policy}适用于什么？
// param policy: string — the policy
// param type: string = "" — only entities of this type; empty: all
// param limit: integer = 200 — at most this many
// blank policy: Policy — 政策
// blank type: type — 类型
// column entity: entity
// column fact: fact
// column status: text
// column year: number
// column evidence: evidence
MATCH (:Entity {key: $policy})-[fact:APPLIES_TO]->(entity:Entity)
WHERE (($type = '') OR ($type IN labels(entity)))
MATCH (document:Document {key: fact.document})
RETURN entity, fact, fact.status AS status, document.year AS year, fact.evidence AS evidence
ORDER BY entity.name, fact.key
LIMIT $limit
