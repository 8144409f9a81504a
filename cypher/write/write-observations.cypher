// title: Write figures
// title.zh: 写入数据
// access: write
// returns: table
// param rows: map[] — {indicator, properties}
UNWIND $rows AS row
MATCH (indicator:Entity {key: row.indicator})
CREATE (o:Observation)-[:OF]->(indicator)
SET o = row.properties
