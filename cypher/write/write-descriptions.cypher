// title: Write what a document knows about entities
// title.zh: 写入文档对实体的描述
// access: write
// returns: table
// param rows: map[] — {document, entity, properties}
UNWIND $rows AS row
MATCH (d:Document {key: row.document})
MATCH (e:Entity {key: row.entity})
CREATE (d)-[description:DESCRIBES]->(e)
SET description = row.properties
