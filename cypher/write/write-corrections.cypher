// title: Write what people said is wrong
// title.zh: 写入更正
// access: write
// returns: table
// param rows: map[] — {key, properties}
UNWIND $rows AS row
MERGE (c:Correction {key: row.key})
SET c = row.properties
