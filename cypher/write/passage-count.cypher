// title: How many passages a document has
// title.zh: 文档的段落数
// access: read
// returns: table
// param document: string — the document
MATCH (:Document {key: $document})<-[:`IN`*1..10]-(p:Passage)
RETURN count(p) AS passages
