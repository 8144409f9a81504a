// title: What something is a part of
// title.zh: 某对象所属的举措
// access: read
// audience: person
// returns: graph
// asks: What is {entity} a part of?
// asks.zh: {entity}属于哪项举措？
// param entity: string — the entity
// param limit: integer = 200 — at most this many
// blank entity: entity — 对象
// column whole: entity
// column fact: fact
// column policy: entity
// column link: fact
// column route: text
// column status: text
// column evidence: evidence
MATCH (:Entity {key: $entity})-[fact:PART_OF]->(whole:Entity)
RETURN whole, fact, null AS policy, null AS link, fact.basis AS route, fact.status AS status, fact.evidence AS evidence
ORDER BY whole.name, fact.key
LIMIT $limit
UNION ALL
MATCH (:Entity {key: $entity})<-[fact:APPLIES_TO]-(policy:Policy)-[link:PART_OF|APPLIES_TO]->(whole:Initiative)
WHERE whole.key <> $entity
RETURN whole, fact, policy, link, 'policy' AS route, fact.status AS status, fact.evidence + [key IN link.evidence WHERE NOT (key IN fact.evidence)] AS evidence
ORDER BY whole.name, fact.key, link.key
LIMIT $limit
