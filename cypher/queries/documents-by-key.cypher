// title: Documents by their keys
// title.zh: 按键读取文档
// access: read
// returns: graph
// param keys: string[] — the documents
UNWIND $keys AS key
MATCH (d:Document {key: key})
WITH DISTINCT d
RETURN d AS document
ORDER BY d.key
