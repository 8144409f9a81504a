// title: The original text of a document
// title.zh: 文档原文
// access: read
// returns: table
// param key: string — the document
MATCH (:Document {key: $key})-[:READ_FROM]->(original:Original)
RETURN original.text AS text
