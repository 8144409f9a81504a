// title: Withdraw the original text of a document
// title.zh: 撤回文档原文
// access: write
// returns: table
// param document: string — the document
MATCH (:Document {key: $document})-[:READ_FROM]->(original:Original)
DETACH DELETE original
RETURN count(*) AS nodes, count(*) AS relationships
