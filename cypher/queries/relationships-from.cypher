// title: Relationships that start at nodes
// title.zh: 从节点发出的关系
// access: read
// returns: graph
// param keys: string[] — the nodes' keys
UNWIND $keys AS wanted
MATCH (:Document {key: wanted})-[r]->()
RETURN r AS relationship
UNION ALL
UNWIND $keys AS wanted
MATCH (:Section {key: wanted})-[r]->()
RETURN r AS relationship
UNION ALL
UNWIND $keys AS wanted
MATCH (:Passage {key: wanted})-[r]->()
RETURN r AS relationship
UNION ALL
UNWIND $keys AS wanted
MATCH (:Entity {key: wanted})-[r]->()
RETURN r AS relationship
UNION ALL
UNWIND $keys AS wanted
MATCH (:Observation {key: wanted})-[r]->()
RETURN r AS relationship
