// title: Facts that people said are wrong
// title.zh: 被指出有误的事实
// access: read
// audience: person
// returns: table
// param entity: string = "" — only facts of this entity
// param document: string = "" — only facts of this document
// param after: string = "" — the key of the fact to begin after
// param limit: integer = 500 — at most this many
MATCH (c:Correction)
WHERE (($entity = '') OR (c.start = $entity) OR (c.end = $entity)) AND (($document = '') OR (c.document = $document))
WITH c
ORDER BY c.fact
WITH collect(properties(c)) AS found
WITH size(found) AS total, [one IN found WHERE one.fact > $after] AS rest
UNWIND rest[0..$limit] AS correction
RETURN correction.fact AS fact, correction, total
ORDER BY fact
