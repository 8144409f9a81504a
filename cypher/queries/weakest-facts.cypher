// title: Facts below a confidence, the least certain first
// title.zh: 置信度较低的事实
// access: read
// audience: person
// returns: graph
// param confidence: float = 0.7 — below this
// param limit: integer = 200 — at most this many
MATCH (a:Entity)-[fact]->(b:Entity)
WHERE fact.confidence < $confidence
RETURN a AS subject, fact, b AS object, fact.confidence AS confidence, fact.rule AS rule
ORDER BY fact.confidence, fact.key
LIMIT $limit
