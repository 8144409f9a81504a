// title: Keys of all nodes, in any order
// title.zh: 所有节点的键
// access: read
// returns: table
MATCH (n:Document)
RETURN n.key AS key
UNION ALL
MATCH (n:Original)
RETURN n.key AS key
UNION ALL
MATCH (n:Section)
RETURN n.key AS key
UNION ALL
MATCH (n:Passage)
RETURN n.key AS key
UNION ALL
MATCH (n:Entity)
RETURN n.key AS key
UNION ALL
MATCH (n:Observation)
RETURN n.key AS key
