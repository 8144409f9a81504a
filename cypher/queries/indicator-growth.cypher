// title: Indicators by growth
// title.zh: 指标增幅
// access: read
// audience: person
// returns: table
// param limit: integer = 100 — at most this many
MATCH (o:Observation)-[:OF]->(i:Indicator)
WHERE o.growthPercent IS NOT NULL
RETURN i.name AS indicator, o.growthPercent AS growthPercent, o.value AS value, o.unit AS unit, o.period AS period, o.status AS status, i AS node
ORDER BY o.growthPercent DESC, i.name, o.key
LIMIT $limit
