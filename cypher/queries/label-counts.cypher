// title: Labels with their number of nodes and their properties
// title.zh: 标签、节点数与属性
// access: read
// returns: table
MATCH (n)
WHERE NOT 'MailuoRevision' IN labels(n)
WITH labels(n) AS labels, keys(n) AS names, count(n) AS count
UNWIND labels AS label
WITH label, sum(count) AS count, collect(names) AS lists
UNWIND reduce(all = [''], names IN lists | all + names) AS property
WITH label, count, property
ORDER BY property
WITH label, count, collect(DISTINCT property) AS properties
RETURN label, count, [property IN properties WHERE property <> ''] AS properties
ORDER BY label
