// title: Say that the graph is another one than before
// title.zh: 标记图谱的新版本
// access: write
// returns: table
// param revision: string — never given before
// param counts: string — what was written and removed, as JSON
MERGE (mark:MailuoRevision)
SET mark.revision = $revision, mark.counts = $counts
