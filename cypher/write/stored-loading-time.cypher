// title: When the document was loaded
// title.zh: 文档的载入时间
// access: read
// returns: table
// param document: string — the document
MATCH (d:Document {key: $document})
RETURN d.loadedAt AS loadedAt
