// title: Nodes by their keys
// title.zh: 按键取节点
// access: read
// returns: graph
// param keys: string[] — their keys; a document's key also gives its original
UNWIND $keys AS wanted
MATCH (n:Document {key: wanted})
RETURN n AS node
UNION ALL
UNWIND $keys AS wanted
MATCH (n:Original {key: wanted})
RETURN n AS node
UNION ALL
UNWIND $keys AS wanted
MATCH (n:Section {key: wanted})
RETURN n AS node
UNION ALL
UNWIND $keys AS wanted
MATCH (n:Passage {key: wanted})
RETURN n AS node
UNION ALL
UNWIND $keys AS wanted
MATCH (n:Entity {key: wanted})
RETURN n AS node
UNION ALL
UNWIND $keys AS wanted
MATCH (n:Observation {key: wanted})
RETURN n AS node
