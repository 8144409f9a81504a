// title: Change some of what is known of entities
// title.zh: 更新实体的部分属性
// access: write
// returns: table
// param rows: map[] — {key, properties}: those that differ
UNWIND $rows AS row
MATCH (e:Entity {key: row.key})
SET e += row.properties
