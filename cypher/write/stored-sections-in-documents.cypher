// title: Sections that stand right in the document
// title.zh: 直属文档的章节
// access: read
// returns: table
// param document: string — the document
MATCH (d:Document {key: $document})<-[:`IN`]-(s:Section)
RETURN {key: s.key, parent: d.key} AS row
