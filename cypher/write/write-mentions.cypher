// title: Write mentions
// title.zh: 写入提及
// access: write
// returns: table
// param rows: map[] — {passage, entity, properties}
UNWIND $rows AS row
MATCH (p:Passage {key: row.passage})
MATCH (e:Entity {key: row.entity})
CREATE (p)-[mention:MENTIONS]->(e)
SET mention = row.properties
