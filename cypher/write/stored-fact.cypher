// title: One fact as it was written
// title.zh: 已写入的一条事实
// access: read
// returns: table
// param fact: string — the fact
MATCH (a:Entity)-[fact]->(b:Entity)
WHERE fact.key = $fact
RETURN {type: type(fact), start: a.key, end: b.key, properties: properties(fact)} AS row
LIMIT 1
