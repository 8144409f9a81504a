// title: Withdraw the figures of a document
// title.zh: 撤回文档的数据
// access: write
// returns: table
// param document: string — the document
MATCH (o:Observation {document: $document})
WITH o, COUNT { (o)-[]->() } AS links
DETACH DELETE o
RETURN count(*) AS nodes, coalesce(sum(links), 0) AS relationships
