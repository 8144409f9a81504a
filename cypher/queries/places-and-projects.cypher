// title: Places and the projects that stand there
// title.zh: 地点与落地项目
// access: read
// audience: person
// returns: graph
// param limit: integer = 500 — at most this many
MATCH (p:Project)-[fact:LOCATED_IN]->(place:Place)
RETURN place, fact, p AS project, fact.status AS status
ORDER BY place.name, p.name, fact.key
LIMIT $limit
