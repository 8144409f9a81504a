// title: Remove facts of documents that are not there
// title.zh: 删除所属文档不存在的事实
// access: write
// returns: table
MATCH (:Entity)-[fact]->(:Entity)
OPTIONAL MATCH (document:Document {key: fact.document})
WITH fact, document
WHERE document IS NULL
DELETE fact
RETURN 0 AS nodes, count(*) AS relationships
