// title: Policies, who issued them and whom they apply to
// title.zh: 政策、发布者与适用对象
// access: read
// audience: person
// returns: graph
// param limit: integer = 500 — at most this many
MATCH (p:Policy)
OPTIONAL MATCH (d:Department)-[issued:ISSUED]->(p)
OPTIONAL MATCH (p)-[applies:APPLIES_TO]->(e:Entity)
RETURN p AS policy, issued, d AS department, applies, e AS target
ORDER BY p.name, p.key, issued.key, applies.key
LIMIT $limit
