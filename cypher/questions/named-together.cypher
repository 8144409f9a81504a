// title: Sentences that name two together
// title.zh: 同时提到两者的语段
// access: read
// audience: person
// returns: table
// asks: Where are {first} and {second} mentioned together?
// asks.zh: 哪里同时提到{first}和{second}？
// param first: string — one thing
// param second: string — another
// param year: integer = 0 — only what reports of this year say; 0: all
// param limit: integer = 200 — at most this many
// blank first: entity — 甲
// blank second: entity — 乙
// blank year: year — 年份
// column text: text
// column section: text
// column document: document
// column year: number
// column evidence: evidence
MATCH (:Entity {key: $first})<-[:MENTIONS]-(passage:Passage)
WITH DISTINCT passage
MATCH (passage)-[:MENTIONS]->(:Entity {key: $second})
WITH DISTINCT passage
MATCH (passage)-[:`IN`*1..10]->(document:Document)
WHERE (($year = 0) OR (document.year = $year))
OPTIONAL MATCH (passage)-[:`IN`]->(section:Section)
RETURN passage.text AS text, section.title AS section, document, document.year AS year, [passage.key] AS evidence
ORDER BY document.year, document.key, passage.order
LIMIT $limit
