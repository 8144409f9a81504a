// title: Constraints of the store
// title.zh: 图库的约束
// access: read
// returns: table
SHOW CONSTRAINTS
