// title: How many of the passages that state a fact a document has, where it describes both ends
// title.zh: 文档中仍在的依据语段数
// access: read
// returns: table
// param document: string — the document
// param start: string — the entity where the fact begins
// param end: string — the entity where it ends
// param evidence: string[] — the passages
MATCH (d:Document {key: $document})-[:DESCRIBES]->(:Entity {key: $start})
MATCH (d)-[:DESCRIBES]->(:Entity {key: $end})
UNWIND $evidence AS key
MATCH (p:Passage {key: key})
RETURN count(p) AS passages
