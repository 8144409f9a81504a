// title: Figures of an indicator, or about an entity
// title.zh: 一个指标的数据，或关于一个实体的数据
// access: read
// audience: person
// returns: table
// param key: string — the indicator, place, department, …
// param afterPeriod: string = "" — the period of the figure to begin after; "~" where it has none
// param afterIndicator: string = "" — its indicator
// param afterKey: string = "" — its key
// param limit: integer = 100 — at most this many
MATCH (e:Entity {key: $key})<-[]-(o:Observation)
WITH DISTINCT o
MATCH (o)-[:OF]->(indicator:Indicator)
WITH o, indicator, coalesce(o.period, '~') AS period
ORDER BY period, indicator.key, o.key
WITH collect({key: o.key, period: period, indicator: indicator.key, indicatorName: indicator.name}) AS found
WITH size(found) AS total, [one IN found WHERE (one.period > $afterPeriod) OR ((one.period = $afterPeriod) AND ((one.indicator > $afterIndicator) OR ((one.indicator = $afterIndicator) AND (one.key > $afterKey))))] AS rest
UNWIND rest[0..$limit] AS one
MATCH (o:Observation {key: one.key})
OPTIONAL MATCH (o)-[:ABOUT]->(about:Entity)
WITH one, o, total, about
ORDER BY about.key
WITH one, o, total, collect(about.name) AS names, collect(about.key) AS keys
RETURN o AS observation, one.indicator AS indicator, one.indicatorName AS indicatorName, names AS about, keys AS aboutKeys, total
ORDER BY one.period, one.indicator, one.key
