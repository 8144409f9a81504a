// title: One document with what it holds
// title.zh: 一份文档及其内容统计
// access: read
// returns: table
// param key: string — the document
MATCH (d:Document {key: $key})
RETURN d AS document, COUNT { (d)<-[:`IN`*1..10]-(:Section) } AS sections, COUNT { (d)<-[:`IN`*1..10]-(:Passage) } AS passages, COUNT { (d)<-[:`IN`*1..10]-(:Passage)-[:MENTIONS]->(:Entity) } AS mentions, COUNT { (d)-[:DESCRIBES]->(:Entity)-[fact]->(:Entity) WHERE fact.document = $key } AS facts
