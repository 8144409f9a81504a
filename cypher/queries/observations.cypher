// title: Figures with their indicator and what they are about
// title.zh: 指标数据及其对象
// access: read
// audience: person
// returns: table
// param offset: integer = 0 — skip this many
// param limit: integer = 500 — at most this many
MATCH (o:Observation)-[:OF]->(indicator:Indicator)
OPTIONAL MATCH (o)-[:ABOUT]->(about:Entity)
WITH o, indicator, about
ORDER BY about.key
WITH o, indicator, collect(about.name) AS about
RETURN indicator.name AS indicator, about, o.value AS value, o.unit AS unit, o.growthPercent AS growthPercent, o.period AS period, o.status AS status, o AS observation
ORDER BY indicator.name, o.period, o.key
SKIP $offset
LIMIT $limit
