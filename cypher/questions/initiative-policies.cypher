// title: Policies of an initiative
// title.zh: 一项举措的政策
// access: read
// audience: person
// returns: graph
// asks: Which policies serve {initiative}?
// asks.zh: {initiative}有哪些政策？
// param initiative: string — the initiative
// param year: integer = 0 — only what reports of this year say; 0: all
// param limit: integer = 200 — at most this many
// blank initiative: Initiative — 举措
// blank year: year — 年份
// column policy: entity
// column fact: fact
// column status: text
// column year: number
// column evidence: evidence
MATCH (:Entity {key: $initiative})<-[fact:PART_OF|APPLIES_TO]-(policy:Policy)
MATCH (document:Document {key: fact.document})
WHERE (($year = 0) OR (document.year = $year))
RETURN policy, fact, fact.status AS status, document.year AS year, fact.evidence AS evidence
ORDER BY policy.name, fact.key
LIMIT $limit
