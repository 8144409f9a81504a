// title: Write a document with its original text
// title.zh: 写入文档及原文
// access: write
// returns: table
// param rows: map[] — {document, original}: properties of both nodes
UNWIND $rows AS row
CREATE (d:Document)-[:READ_FROM]->(original:Original)
SET d = row.document, original = row.original
