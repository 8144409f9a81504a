// title: Documents whose facts people put right, and when
// title.zh: 事实被更正的文档及各次更正的时间
// access: read
// returns: table
MATCH (c:Correction)
RETURN c.document AS key, collect(c.at) AS correctedAt
ORDER BY key
