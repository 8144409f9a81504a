// title: Withdraw a document and its descriptions
// title.zh: 撤回文档及其描述
// access: write
// returns: table
// param document: string — the document
MATCH (d:Document {key: $document})
WITH d, COUNT { (d)-[:DESCRIBES]->() } AS links
DETACH DELETE d
RETURN count(*) AS nodes, coalesce(sum(links), 0) AS relationships
