// title: The document as it was written
// title.zh: 已写入的文档
// access: read
// returns: table
// param document: string — the document
MATCH (d:Document {key: $document})-[:READ_FROM]->(original:Original)
RETURN {document: properties(d), original: properties(original)} AS row
