// title: How many figures, passages and documents an entity has
// title.zh: 一个实体的数据、原文段落和文档数
// access: read
// returns: table
// param key: string — the entity
MATCH (e:Entity {key: $key})
OPTIONAL MATCH (e)<-[]-(o:Observation)
WITH e, count(DISTINCT o) AS observations
OPTIONAL MATCH (e)<-[:MENTIONS]-(p:Passage)
WITH e, observations, count(DISTINCT p) AS passages
RETURN observations, passages, COUNT { (e)<-[:DESCRIBES]-() } AS documents
