// title: Figures with growth, the fastest first
// title.zh: 有增幅的数据，增长最快的在前
// access: read
// audience: person
// returns: table
// asks: Which figures grew, and how fast?
// asks.zh: 哪些指标增长了，增幅多少？
// param minimum: float = 0 — growth of at least so many percent
// param year: integer = 0 — only what reports of this year say; 0: all
// param limit: integer = 200 — at most this many
// blank minimum: number — 最低增幅（%）
// blank year: year — 年份
// column indicator: entity
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
MATCH (figure:Observation)-[:OF]->(indicator:Indicator)
WHERE (figure.growthPercent > 0) AND (figure.growthPercent >= $minimum)
  AND (($year = 0) OR (substring(figure.period, 0, 4) = toString($year)) OR ((figure.period IS NULL) AND (figure.document IN ofYear)))
WITH indicator, figure
ORDER BY figure.growthPercent DESC, indicator.name, figure.key
LIMIT $limit
OPTIONAL MATCH (figure)-[:ABOUT]->(about:Entity)
WITH indicator, figure, about
ORDER BY about.name
WITH indicator, figure, collect(DISTINCT about) AS about
RETURN indicator, figure, about, figure.value AS value, figure.unit AS unit, figure.growthPercent AS growthPercent, figure.period AS period, figure.status AS status, figure.evidence AS evidence
ORDER BY growthPercent DESC, indicator.name, figure.key
