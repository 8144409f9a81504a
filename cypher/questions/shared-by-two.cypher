// title: What two have in common: entities linked with both
// title.zh: 两者共有的关联对象
// access: read
// audience: person
// returns: graph
// asks: What do {first} and {second} have in common?
// asks.zh: {first}和{second}有什么共同之处？
// param first: string — one thing
// param second: string — another
// param type: string = "" — only entities of this type; empty: all
// param limit: integer = 200 — at most this many
// blank first: entity — 甲
// blank second: entity — 乙
// blank type: type — 类型
// column entity: entity
// column ofFirst: fact
// column ofSecond: fact
// column evidence: evidence
MATCH (:Entity {key: $first})-[ofFirst]-(entity:Entity)
MATCH (entity)-[ofSecond]-(:Entity {key: $second})
WHERE NOT (entity.key IN [$first, $second])
  AND (($type = '') OR ($type IN labels(entity)))
RETURN entity, ofFirst, ofSecond, ofFirst.evidence + [key IN ofSecond.evidence WHERE NOT (key IN ofFirst.evidence)] AS evidence
ORDER BY entity.name, entity.key, ofFirst.key, ofSecond.key
LIMIT $limit
