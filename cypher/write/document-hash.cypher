// title: The content hash of a document
// title.zh: 文档内容哈希
// access: read
// returns: table
// param key: string — the document
MATCH (d:Document {key: $key})
RETURN d.contentHash AS hash
