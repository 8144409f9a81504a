// title: Figures of an indicator
// title.zh: 一个指标的数据
// access: read
// audience: person
// returns: table
// asks: What are the figures for {indicator}?
// asks.zh: {indicator}的数据是多少？
// param indicator: string — the indicator
// param place: string = "" — the place; empty: any
// param year: integer = 0 — only what reports of this year say; 0: all
// param limit: integer = 200 — at most this many
// blank indicator: Indicator — 指标
// blank place: Place — 地点
// blank year: year — 年份
// column figure: figure
// column about: entities
// column value: number
// column unit: text
// column growthPercent: number
// column period: text
// column status: text
// column evidence: evidence
MATCH (document:Document)
WHERE document.year = $year
WITH collect(document.key) AS ofYear
MATCH (:Entity {key: $indicator})<-[:OF]-(figure:Observation)
WHERE (($year = 0) OR (substring(figure.period, 0, 4) = toString($year)) OR ((figure.period IS NULL) AND (figure.document IN ofYear)))
OPTIONAL MATCH (figure)-[:ABOUT]->(about:Entity)
WITH figure, about
ORDER BY about.name
WITH figure, collect(DISTINCT about) AS about, collect(about.key) AS keys
WHERE (($place = '') OR ($place IN keys))
RETURN figure, about, figure.value AS value, figure.unit AS unit, figure.growthPercent AS growthPercent, figure.period AS period, figure.status AS status, figure.evidence AS evidence
ORDER BY period, figure.key
LIMIT $limit
