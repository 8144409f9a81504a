// title: Withdraw one fact
// title.zh: 撤回一条事实
// access: write
// returns: table
// param fact: string — the fact
// param start: string — the entity where it begins
// param end: string — the entity where it ends
MATCH (:Entity {key: $start})-[fact]->(:Entity {key: $end})
WHERE fact.key = $fact
DELETE fact
RETURN count(*) AS relationships
