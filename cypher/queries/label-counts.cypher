// title: Labels with their number of nodes and their properties
// title.zh: 标签、节点数与属性
// access: read
// returns: table
MATCH (n)
UNWIND labels(n) AS label
UNWIND keys(n) AS property
WITH label, property, count(n) AS count
ORDER BY property
RETURN label, max(count) AS count, collect(property) AS properties
ORDER BY label
