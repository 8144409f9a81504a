// title: Figures of an indicator, or about an entity
// title.zh: 一个指标的数据，或关于一个实体的数据
// access: read
// audience: person
// returns: table
// param key: string — the indicator, place, department, …
// param limit: integer = 100 — at most this many
MATCH (e:Entity {key: $key})<-[]-(o:Observation)
WITH DISTINCT o
MATCH (o)-[:OF]->(indicator:Indicator)
WITH o, indicator
ORDER BY o.period, indicator.key, o.key
WITH collect({observation: o, indicator: indicator.key, indicatorName: indicator.name}) AS found
UNWIND found[0..$limit] AS one
RETURN one.observation AS observation, one.indicator AS indicator, one.indicatorName AS indicatorName, size(found) AS total
