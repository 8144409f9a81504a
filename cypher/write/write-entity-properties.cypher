// title: Write what is known of entities
// title.zh: 写入实体属性
// access: write
// returns: table
// param rows: map[] — {key, properties}
UNWIND $rows AS row
MATCH (e:Entity {key: row.key})
SET e = row.properties
