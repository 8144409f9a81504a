// title: Mentions as they were written
// title.zh: 已写入的提及
// access: read
// returns: table
// param document: string — the document
MATCH (:Document {key: $document})<-[:`IN`*1..10]-(p:Passage)-[mention:MENTIONS]->(e:Entity)
RETURN {passage: p.key, entity: e.key, properties: properties(mention)} AS row
