// title: The facts that a document states
// title.zh: 文档所述的事实
// access: read
// returns: graph
// param document: string — the document
// param after: string = "" — the key of the fact to begin after
// param limit: integer = 5000 — at most this many facts
MATCH (:Document {key: $document})-[:DESCRIBES]->(a:Entity)-[fact]->(b:Entity)
WHERE (fact.document = $document) AND (fact.key > $after)
RETURN a, fact, b
ORDER BY fact.key
LIMIT $limit
