// title: Facts that some documents state
// title.zh: 若干文档陈述的事实
// access: read
// returns: table
// param documents: string[] — the documents
UNWIND $documents AS document
MATCH (:Document {key: document})-[:DESCRIBES]->(a:Entity)-[fact]->(b:Entity)
WHERE fact.document = document
RETURN fact.key AS key, type(fact) AS type, a.key AS start, b.key AS end, fact.document AS document, fact.basis AS basis, fact.status AS status, fact.confidence AS confidence
ORDER BY key
