// title: Remove sections, passages and originals that belong to no document
// title.zh: 删除不属于任何文档的章节、语段和原文
// access: write
// returns: table
MATCH (part)
WHERE ((part:Section OR part:Passage) AND NOT EXISTS { (part)-[:`IN`*1..10]->(:Document) }) OR (part:Original AND NOT EXISTS { (part)<-[:READ_FROM]-(:Document) })
DETACH DELETE part
RETURN count(*) AS nodes
