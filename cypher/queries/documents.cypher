// title: Loaded documents with what they hold
// title.zh: 已载入的文档及其内容统计
// access: read
// audience: person
// returns: table
// param after: string = "" — the key of the document to begin after
// param limit: integer = 500 — at most this many
MATCH (d:Document)
WITH d
ORDER BY d.key
WITH collect(d.key) AS keys
WITH size(keys) AS total, [key IN keys WHERE key > $after] AS rest
UNWIND rest[0..$limit] AS key
MATCH (d:Document {key: key})
RETURN d AS document, COUNT { (d)<-[:`IN`*1..10]-(:Section) } AS sections, COUNT { (d)<-[:`IN`*1..10]-(:Passage) } AS passages, COUNT { (d)<-[:`IN`*1..10]-(:Passage)-[:MENTIONS]->(:Entity) } AS mentions, COUNT { (d)-[:DESCRIBES]->(:Entity)-[fact]->(:Entity) WHERE fact.document = d.key } AS facts, total
ORDER BY d.key
