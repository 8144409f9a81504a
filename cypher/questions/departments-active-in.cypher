// title: Departments responsible for what stands in a place
// title.zh: 在某地点负责事项的部门
// access: read
// audience: person
// returns: graph
// asks: Which departments are at work in {place}?
// asks.zh: 哪些部门在{place}负责事项？
// param place: string — the place
// param year: integer = 0 — only what reports of this year say; 0: all
// param limit: integer = 200 — at most this many
// blank place: Place — 地点
// blank year: year — 年份
// column department: entity
// column fact: fact
// column matter: entity
// column located: fact
// column evidence: evidence
MATCH (:Entity {key: $place})<-[located:LOCATED_IN]-(matter:Entity)
MATCH (matter)<-[fact:RESPONSIBLE_FOR]-(department:Entity)
MATCH (document:Document {key: fact.document})
WHERE (($year = 0) OR (document.year = $year))
RETURN department, fact, matter, located, fact.evidence + [key IN located.evidence WHERE NOT (key IN fact.evidence)] AS evidence
ORDER BY department.name, matter.name, fact.key, located.key
LIMIT $limit
