// title: Documents whose facts people put right, and when last
// title.zh: 事实被更正的文档及最近一次的时间
// access: read
// returns: table
MATCH (c:Correction)
RETURN c.document AS key, count(c) AS corrections, max(c.at) AS correctedAt
ORDER BY key
