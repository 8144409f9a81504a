// title: What figures are about
// title.zh: 数据的对象
// access: read
// returns: table
// param document: string — the document
MATCH (o:Observation {document: $document})-[:ABOUT]->(e:Entity)
RETURN {observation: o.key, entity: e.key} AS row
