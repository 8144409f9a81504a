// title: Partners and what they take part in
// title.zh: 合作方与参与事项
// access: read
// audience: person
// returns: graph
// param limit: integer = 500 — at most this many
MATCH (a:Entity)-[fact:PARTNERS_WITH|PARTICIPATES_IN]->(b:Entity)
RETURN a AS subject, fact, b AS object
ORDER BY type(fact), a.name, b.name, fact.key
LIMIT $limit
