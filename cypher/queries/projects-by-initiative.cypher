// title: Projects and the initiatives they belong to
// title.zh: 项目与所属举措
// access: read
// audience: person
// returns: graph
// param limit: integer = 500 — at most this many
MATCH (p:Project)-[fact:PART_OF]->(i:Initiative)
RETURN p AS project, fact, i AS initiative, fact.basis AS basis, fact.status AS status
ORDER BY i.name, p.name, fact.key
LIMIT $limit
