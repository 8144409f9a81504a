// title: Projects and the initiatives they belong to: stated, by a heading, or through a policy
// title.zh: 项目与所属举措：明言、据标题或经由政策
// access: read
// audience: person
// returns: graph
// asks: Which projects link to which initiatives?
// asks.zh: 哪些项目对应哪些举措？
// param status: string = "" — only facts of this status: done, ongoing, planned or problem; empty: all
// param year: integer = 0 — only what reports of this year say; 0: all
// param limit: integer = 500 — at most this many
// blank status: status — 状态
// blank year: year — 年份
// column project: entity
// column fact: fact
// column initiative: entity
// column policy: entity
// column link: fact
// column route: text
// column status: text
// column year: number
// column evidence: evidence
MATCH (document:Document)
WHERE document.year = $year
WITH collect(document.key) AS ofYear
MATCH (project:Project)-[fact:PART_OF]->(initiative:Initiative)
WHERE (($status = '') OR (fact.status = $status))
  AND (($year = 0) OR (fact.document IN ofYear))
WITH project, fact, initiative
ORDER BY initiative.name, project.name, fact.key
LIMIT $limit
MATCH (document:Document {key: fact.document})
RETURN project, fact, initiative, null AS policy, null AS link, fact.basis AS route, fact.status AS status, document.year AS year, fact.evidence AS evidence
ORDER BY initiative.name, project.name, fact.key
LIMIT $limit
UNION ALL
MATCH (document:Document)
WHERE document.year = $year
WITH collect(document.key) AS ofYear
MATCH (initiative:Initiative)<-[link:PART_OF|APPLIES_TO]-(policy:Policy)-[fact:APPLIES_TO]->(project:Project)
WHERE (($status = '') OR (fact.status = $status))
  AND (($year = 0) OR (fact.document IN ofYear))
WITH project, fact, initiative, policy, link
ORDER BY initiative.name, project.name, fact.key, link.key
LIMIT $limit
MATCH (document:Document {key: fact.document})
RETURN project, fact, initiative, policy, link, 'policy' AS route, fact.status AS status, document.year AS year, fact.evidence + [key IN link.evidence WHERE NOT (key IN fact.evidence)] AS evidence
ORDER BY initiative.name, project.name, fact.key, link.key
LIMIT $limit
