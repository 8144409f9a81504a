// title: Withdraw the sections and passages of a document
// title.zh: 撤回文档的章节与段落
// access: write
// returns: table
// param document: string — the document
MATCH (:Document {key: $document})<-[:`IN`*1..10]-(part)
WITH part, COUNT { (part)-[]->() } AS links
DETACH DELETE part
RETURN count(*) AS nodes, coalesce(sum(links), 0) AS relationships
