// title: Passages of a document by their words, without page furniture
// title.zh: 一份文档的语段文字（不含页面杂项）
// access: read
// returns: table
// param key: string — the document
MATCH (:Document {key: $key})<-[:`IN`*1..10]-(p:Passage)
WHERE p.kind <> 'chrome'
MATCH (p)-[:`IN`]->(parent)
RETURN p.key AS key, p.text AS text, parent.key AS parent
ORDER BY p.order, p.key
