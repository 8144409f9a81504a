// title: Relationship types with their number and their properties
// title.zh: 关系类型、数量与属性
// access: read
// returns: table
MATCH ()-[r]->()
WITH type(r) AS type, keys(r) AS names, count(r) AS count
WITH type, sum(count) AS count, collect(names) AS lists
UNWIND reduce(all = [''], names IN lists | all + names) AS property
WITH type, count, property
ORDER BY property
WITH type, count, collect(DISTINCT property) AS properties
RETURN type, count, [property IN properties WHERE property <> ''] AS properties
ORDER BY type
