// title: Indexes of the store
// title.zh: 图库的索引
// access: read
// returns: table
SHOW INDEXES
