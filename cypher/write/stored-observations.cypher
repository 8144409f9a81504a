// title: Figures as they were written
// title.zh: 已写入的数据
// access: read
// returns: table
// param document: string — the document
MATCH (o:Observation {document: $document})-[:OF]->(indicator:Entity)
RETURN {indicator: indicator.key, properties: properties(o)} AS row
