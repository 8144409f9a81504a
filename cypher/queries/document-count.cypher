// title: How many documents are loaded
// title.zh: 已载入的文档数
// access: read
// returns: table
MATCH (d:Document)
RETURN count(d) AS total
