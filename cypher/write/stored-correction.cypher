// title: What somebody said is wrong with a fact
// title.zh: 对一条事实的更正
// access: read
// returns: table
// param fact: string — the fact
MATCH (c:Correction)
WHERE c.fact = $fact
RETURN properties(c) AS correction
LIMIT 1
