// title: Projects of an initiative: stated, by a heading, or through a policy
// title.zh: 一项举措的项目：明言、据标题或经由政策
// access: read
// audience: person
// returns: graph
// asks: Which projects belong to {initiative}?
// asks.zh: {initiative}有哪些项目？
// param initiative: string — the initiative
// param status: string = "" — only facts of this status: done, ongoing, planned or problem; empty: all
// param year: integer = 0 — only what reports of this year say; 0: all
// param limit: integer = 200 — at most this many
// blank initiative: Initiative — 举措
// blank status: status — 状态
// blank year: year — 年份
// column project: entity
// column fact: fact
// column policy: entity
// column link: fact
// column route: text
// column status: text
// column year: number
// column evidence: evidence
MATCH (:Entity {key: $initiative})<-[fact:PART_OF]-(project:Project)
WHERE (($status = '') OR (fact.status = $status))
MATCH (document:Document {key: fact.document})
WHERE (($year = 0) OR (document.year = $year))
RETURN project, fact, null AS policy, null AS link, fact.basis AS route, fact.status AS status, document.year AS year, fact.evidence AS evidence
ORDER BY project.name, fact.key
LIMIT $limit
UNION ALL
MATCH (:Entity {key: $initiative})<-[link:PART_OF|APPLIES_TO]-(policy:Policy)-[fact:APPLIES_TO]->(project:Project)
WHERE (($status = '') OR (fact.status = $status))
MATCH (document:Document {key: fact.document})
WHERE (($year = 0) OR (document.year = $year))
RETURN project, fact, policy, link, 'policy' AS route, fact.status AS status, document.year AS year, fact.evidence + [key IN link.evidence WHERE NOT (key IN fact.evidence)] AS evidence
ORDER BY project.name, fact.key, link.key
LIMIT $limit
