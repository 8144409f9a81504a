// title: Facts of the entities of a page
// title.zh: 一页实体的事实
// access: read
// returns: table
// param after: string = "" — the last key of the page before
// param until: string — the last key of the page
MATCH (a:Entity)-[fact]->(b:Entity)
WHERE (a.key > $after) AND (a.key <= $until) AND (fact.key IS NOT NULL)
RETURN fact.key AS key, type(fact) AS type, a.key AS start, b.key AS end, fact.document AS document, fact.basis AS basis, fact.status AS status, fact.confidence AS confidence
ORDER BY key
