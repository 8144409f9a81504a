// title: Drop what somebody said is wrong with a fact
// title.zh: 撤回对一条事实的更正
// access: write
// returns: table
// param fact: string — the fact
MATCH (c:Correction)
WHERE c.fact = $fact
DELETE c
