// title: Facts as they were written
// title.zh: 已写入的事实
// access: read
// returns: table
// param document: string — the document
MATCH (:Document {key: $document})-[:DESCRIBES]->(a:Entity)-[fact]->(b:Entity)
WHERE fact.document = $document
RETURN {type: type(fact), start: a.key, end: b.key, properties: properties(fact)} AS row
