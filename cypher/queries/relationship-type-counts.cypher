// title: Relationship types with their number and their properties
// title.zh: 关系类型、数量与属性
// access: read
// returns: table
MATCH ()-[r]->()
UNWIND CASE WHEN size(keys(r)) = 0 THEN [''] ELSE keys(r) END AS property
WITH type(r) AS type, property, count(r) AS count
ORDER BY property
WITH type, max(count) AS count, collect(property) AS properties
RETURN type, count, [property IN properties WHERE property <> ''] AS properties
ORDER BY type
