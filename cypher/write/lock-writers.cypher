// title: Let one writer in at a time, by a lock that Neo4j keeps on a unique key until the transaction ends
// title.zh: 以唯一键上的锁让写入者依次进行
// access: write
// returns: table
// param key: string — a key that no document has
CREATE (lock:Document {key: $key})
DELETE lock
