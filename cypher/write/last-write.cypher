// title: What the last write came to
// title.zh: 最近一次写入的结果
// access: read
// returns: table
MATCH (mark:MailuoRevision)
RETURN mark.revision AS revision, mark.counts AS counts
LIMIT 1
