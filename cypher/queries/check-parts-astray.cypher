// title: Check: sections, passages and originals that belong to no document
// title.zh: 检查：不属于任何文档的章节、语段和原文
// access: read
// returns: table
// param examples: integer = 5 — name at most this many
MATCH (part)
WHERE ((part:Section OR part:Passage) AND NOT EXISTS { (part)-[:`IN`*1..10]->(:Document) }) OR (part:Original AND NOT EXISTS { (part)<-[:READ_FROM]-(:Document) })
WITH collect(coalesce(part.key, 'a part without a key')) AS keys
RETURN size(keys) AS total, keys[..$examples] AS examples
