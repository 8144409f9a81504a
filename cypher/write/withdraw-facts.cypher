// title: Withdraw the facts of a document
// title.zh: 撤回文档的事实
// access: write
// returns: table
// param document: string — the document
MATCH (:Document {key: $document})-[:DESCRIBES]->(:Entity)-[fact]->(:Entity)
WHERE fact.document = $document
DELETE fact
RETURN 0 AS nodes, count(*) AS relationships
