// title: Sections that stand in a section
// title.zh: 下级章节
// access: read
// returns: table
// param document: string — the document
MATCH (:Document {key: $document})<-[:`IN`*1..10]-(parent:Section)<-[:`IN`]-(s:Section)
RETURN {key: s.key, parent: parent.key} AS row
