// title: What documents were read from and by
// title.zh: 文档所读字节与读法的指纹
// access: read
// returns: table
// param after: string = "" — only documents whose key sorts behind it
// param limit: integer = 1000 — at most this many
MATCH (d:Document)
WHERE d.key > $after
RETURN d.key AS document, d.sha256 AS sha256, d.readBy AS readBy
ORDER BY d.key
LIMIT $limit
