// title: Passages that stand right in the document
// title.zh: 直属文档的段落
// access: read
// returns: table
// param document: string — the document
MATCH (d:Document {key: $document})<-[:`IN`]-(p:Passage)
RETURN {parent: d.key, properties: properties(p)} AS row
