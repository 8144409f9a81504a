// title: What links projects with initiatives, directly or through a policy
// title.zh: 项目与举措之间的联系：直接的，或经由政策的
// access: read
// returns: table
// param limit: integer = 20000 — at most this many of each kind
MATCH (project:Project)-[fact:PART_OF]->(initiative:Initiative)
RETURN project.key AS project, initiative.key AS initiative, fact.key AS fact, null AS policy, null AS link, fact.basis AS route, fact.status AS status, fact.confidence AS confidence, fact.confidence AS linkConfidence, fact.document AS document, fact.evidence AS evidence
ORDER BY project, initiative, fact
LIMIT $limit
UNION ALL
MATCH (initiative:Initiative)<-[link:PART_OF|APPLIES_TO]-(policy:Policy)-[fact:APPLIES_TO]->(project:Project)
RETURN project.key AS project, initiative.key AS initiative, fact.key AS fact, policy.key AS policy, link.key AS link, 'policy' AS route, fact.status AS status, fact.confidence AS confidence, link.confidence AS linkConfidence, fact.document AS document, fact.evidence + [key IN link.evidence WHERE NOT (key IN fact.evidence)] AS evidence
ORDER BY project, initiative, fact, link
LIMIT $limit
