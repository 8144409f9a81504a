// title: The revision that the last write gave the graph
// title.zh: 最近一次写入后的图谱版本
// access: read
// returns: table
MATCH (mark:MailuoRevision)
RETURN mark.revision AS revision
LIMIT 1
