// title: Matters that several departments are responsible for
// title.zh: 由多个部门共同负责的事项
// access: read
// audience: person
// returns: graph
// asks: What are several departments responsible for together?
// asks.zh: 哪些事项由多个部门共同负责？
// param type: string = "" — only entities of this type; empty: all
// param limit: integer = 200 — at most this many
// blank type: type — 类型
// column matter: entity
// column departments: entities
// column facts: facts
// column evidence: evidence
MATCH (department:Entity)-[fact:RESPONSIBLE_FOR]->(matter:Entity)
WHERE (($type = '') OR ($type IN labels(matter)))
WITH matter, department, fact
ORDER BY department.name, fact.key
WITH matter, collect(DISTINCT department) AS departments, collect(fact) AS facts
WHERE size(departments) > 1
WITH matter, departments, facts
ORDER BY size(departments) DESC, matter.name, matter.key
LIMIT $limit
UNWIND facts AS fact
UNWIND fact.evidence AS passage
WITH matter, departments, facts, collect(DISTINCT passage) AS evidence
RETURN matter, departments, facts, evidence
ORDER BY size(departments) DESC, matter.name, matter.key
