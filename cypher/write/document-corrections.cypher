// title: What people said is wrong with a document's facts
// title.zh: 对一份文档的事实所作的更正
// access: read
// returns: table
// param document: string — the document
MATCH (c:Correction)
WHERE c.document = $document
RETURN properties(c) AS properties
ORDER BY c.key
