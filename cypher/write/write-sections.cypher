// title: Write sections
// title.zh: 写入章节
// access: write
// returns: table
// param rows: map[] — {properties}
UNWIND $rows AS row
CREATE (s:Section)
SET s = row.properties
