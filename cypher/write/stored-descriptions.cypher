// title: What the document knows about entities
// title.zh: 文档对实体的描述
// access: read
// returns: table
// param document: string — the document
MATCH (d:Document {key: $document})-[description:DESCRIBES]->(e:Entity)
RETURN {document: d.key, entity: e.key, properties: properties(description)} AS row
