// title: Write what figures are about
// title.zh: 写入数据的对象
// access: write
// returns: table
// param rows: map[] — {observation, entity}
UNWIND $rows AS row
MATCH (o:Observation {key: row.observation})
MATCH (e:Entity {key: row.entity})
CREATE (o)-[:ABOUT]->(e)
