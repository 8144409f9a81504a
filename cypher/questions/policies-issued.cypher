// title: Policies, who issued them and whom they apply to
// title.zh: 政策、发布者与适用对象
// access: read
// audience: person
// returns: graph
// asks: Which policies were issued, by whom and for whom?
// asks.zh: 谁发布了哪些政策，适用于谁？
// param year: integer = 0 — only what reports of this year say; 0: all
// param limit: integer = 500 — at most this many
// blank year: year — 年份
// column policy: entity
// column issued: fact
// column department: entity
// column applies: fact
// column target: entity
// column evidence: evidence
MATCH (department:Department)-[issued:ISSUED]->(policy:Policy)
MATCH (document:Document {key: issued.document})
WHERE (($year = 0) OR (document.year = $year))
WITH department, issued, policy
ORDER BY policy.name, policy.key, issued.key
LIMIT $limit
OPTIONAL MATCH (policy)-[applies:APPLIES_TO]->(target:Entity)
RETURN policy, issued, department, applies, target, issued.evidence + [key IN coalesce(applies.evidence, []) WHERE NOT (key IN issued.evidence)] AS evidence
ORDER BY policy.name, policy.key, issued.key, applies.key
LIMIT $limit
