// title: Remove figures without an indicator or a document
// title.zh: 删除缺少指标或文档的数据
// access: write
// returns: table
MATCH (o:Observation)
OPTIONAL MATCH (document:Document {key: o.document})
WITH o, document
WHERE document IS NULL OR NOT EXISTS { (o)-[:OF]->(:Indicator) }
DETACH DELETE o
RETURN count(*) AS nodes
