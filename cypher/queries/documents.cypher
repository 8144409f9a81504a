// title: Loaded documents with what they hold
// title.zh: 已载入的文档及其内容统计
// access: read
// audience: person
// returns: table
// param after: string = "" — the key of the document to begin after
// param limit: integer = 500 — at most this many
// param words: string[] = [] — each of which the title, area, issuer, year or file of a document has, in small letters
// param areas: string[] = [] — only documents of one of these areas; none: of all
MATCH (d:Document)
WHERE ((size($areas) = 0) OR (d.area IN $areas)) AND all(word IN $words WHERE any(part IN [d.title, coalesce(d.area, ''), coalesce(d.issuer, ''), coalesce(toString(d.year), ''), coalesce(d.file, '')] WHERE toLower(part) CONTAINS word))
WITH d
ORDER BY d.key
WITH collect(d.key) AS keys
WITH size(keys) AS total, [key IN keys WHERE key > $after] AS rest
UNWIND rest[0..$limit] AS key
MATCH (d:Document {key: key})
RETURN d AS document, COUNT { (d)<-[:`IN`*1..10]-(:Section) } AS sections, COUNT { (d)<-[:`IN`*1..10]-(:Passage) } AS passages, COUNT { (d)<-[:`IN`*1..10]-(:Passage)-[:MENTIONS]->(:Entity) } AS mentions, COUNT { (d)-[:DESCRIBES]->(:Entity)-[fact]->(:Entity) WHERE fact.document = d.key } AS facts, total
ORDER BY d.key
