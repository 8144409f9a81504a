// title: One fact with both ends
// title.zh: 一条事实及其两端
// access: read
// returns: graph
// param key: string — the fact
MATCH (subject:Entity)-[fact]->(object:Entity)
WHERE fact.key = $key
RETURN subject, fact, object
LIMIT 1
