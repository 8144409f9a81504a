// title: Who takes part in something
// title.zh: 参与某事项的各方
// access: read
// audience: person
// returns: graph
// asks: Who takes part in {matter}?
// asks.zh: 谁参与了{matter}？
// param matter: string — the project, initiative or event
// param type: string = "" — only entities of this type; empty: all
// param limit: integer = 200 — at most this many
// blank matter: Project, Initiative, Event — 事项
// blank type: type — 类型
// column participant: entity
// column fact: fact
// column status: text
// column year: number
// column evidence: evidence
MATCH (:Entity {key: $matter})<-[fact:PARTICIPATES_IN]-(participant:Entity)
WHERE (($type = '') OR ($type IN labels(participant)))
MATCH (document:Document {key: fact.document})
RETURN participant, fact, fact.status AS status, document.year AS year, fact.evidence AS evidence
ORDER BY participant.name, fact.key
LIMIT $limit
