// title: What connects two: directly, through a third, or by a sentence that names both
// title.zh: 两者之间的联系：直接、经由第三者，或同一句话
// access: read
// audience: person
// returns: graph
// asks: What connects {first} and {second}, and why?
// asks.zh: {first}和{second}有什么关系？
// param first: string — one thing
// param second: string — another
// param limit: integer = 200 — at most this many
// blank first: entity — 甲
// blank second: entity — 乙
// column fact: fact
// column through: entity
// column onward: fact
// column text: text
// column evidence: evidence
MATCH (:Entity {key: $first})-[fact]-(second:Entity)
WHERE second.key = $second
RETURN fact, null AS through, null AS onward, null AS text, fact.evidence AS evidence
ORDER BY fact.key
LIMIT $limit
UNION ALL
MATCH (:Entity {key: $first})-[fact]-(through:Entity)
MATCH (through)-[onward]-(:Entity {key: $second})
WHERE NOT (through.key IN [$first, $second])
RETURN fact, through, onward, null AS text, fact.evidence + [key IN onward.evidence WHERE NOT (key IN fact.evidence)] AS evidence
ORDER BY through.name, fact.key, onward.key
LIMIT $limit
UNION ALL
MATCH (:Entity {key: $first})<-[:MENTIONS]-(passage:Passage)
WITH DISTINCT passage
MATCH (passage)-[:MENTIONS]->(:Entity {key: $second})
WITH DISTINCT passage
RETURN null AS fact, null AS through, null AS onward, passage.text AS text, [passage.key] AS evidence
ORDER BY passage.key
LIMIT $limit
