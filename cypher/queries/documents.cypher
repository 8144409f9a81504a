// title: Loaded documents with what they hold
// title.zh: 已载入的文档及其内容统计
// access: read
// audience: person
// returns: table
// param offset: integer = 0 — skip this many
// param limit: integer = 500 — at most this many
MATCH (d:Document)
WITH d
ORDER BY d.key
WITH collect(d.key) AS keys
UNWIND keys[$offset..$offset + $limit] AS key
MATCH (d:Document {key: key})
RETURN d AS document, COUNT { (d)<-[:`IN`*1..10]-(:Section) } AS sections, COUNT { (d)<-[:`IN`*1..10]-(:Passage) } AS passages, COUNT { (d)<-[:`IN`*1..10]-(:Passage)-[:MENTIONS]->(:Entity) } AS mentions, COUNT { (d)-[:DESCRIBES]->(:Entity)-[fact]->(:Entity) WHERE fact.document = d.key } AS facts, size(keys) AS total
ORDER BY d.key
