// title: Figures set as targets or expected
// title.zh: 目标值和预期值
// access: read
// audience: person
// returns: table
// asks: Which targets were set?
// asks.zh: 定了哪些目标值？
// param year: integer = 0 — only what reports of this year say; 0: all
// param limit: integer = 200 — at most this many
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
WHERE figure.status IN ['target', 'expected']
  AND (($year = 0) OR (substring(figure.period, 0, 4) = toString($year)) OR ((figure.period IS NULL) AND (figure.document IN ofYear)))
WITH indicator, figure
ORDER BY indicator.name, figure.period, figure.key
LIMIT $limit
OPTIONAL MATCH (figure)-[:ABOUT]->(about:Entity)
WITH indicator, figure, about
ORDER BY about.name
WITH indicator, figure, collect(DISTINCT about) AS about
RETURN indicator, figure, about, figure.value AS value, figure.unit AS unit, figure.growthPercent AS growthPercent, figure.period AS period, figure.status AS status, figure.evidence AS evidence
ORDER BY indicator.name, period, figure.key
