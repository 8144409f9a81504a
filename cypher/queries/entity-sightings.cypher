// title: Documents of some entities, and the first passages that name them
// title.zh: 若干实体所在的文档及首次提到它们的段落
// access: read
// returns: table
// param keys: string[] — the entities
// param passages: integer = 2 — at most this many passages of each
MATCH (e:Entity)
WHERE e.key IN $keys
OPTIONAL MATCH (d:Document)-[:DESCRIBES]->(e)
WITH e, count(DISTINCT d) AS documents
OPTIONAL MATCH (p:Passage)-[:MENTIONS]->(e)
WITH DISTINCT e, documents, p
ORDER BY e.key, p.key
WITH e, documents, collect(p.key) AS passages
UNWIND passages[0..$passages] AS passage
MATCH (p:Passage {key: passage})-[:`IN`*1..10]->(d:Document)
RETURN e.key AS key, documents, d.key AS document, d.title AS title, p.key AS passage, p.text AS text
ORDER BY key, passage
