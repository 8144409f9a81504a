// title: Sections as they were written
// title.zh: 已写入的章节
// access: read
// returns: table
// param document: string — the document
MATCH (:Document {key: $document})<-[:`IN`*1..10]-(s:Section)
RETURN {properties: properties(s)} AS row
