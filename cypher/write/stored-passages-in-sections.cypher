// title: Passages that stand in a section
// title.zh: 章节中的段落
// access: read
// returns: table
// param document: string — the document
MATCH (:Document {key: $document})<-[:`IN`*1..10]-(parent:Section)<-[:`IN`]-(p:Passage)
RETURN {parent: parent.key, properties: properties(p)} AS row
