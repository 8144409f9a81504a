// title: Keys and labels of nodes by the ids that Neo4j gives them
// title.zh: 按 Neo4j 元素标识取节点的键与标签
// access: read
// returns: table
// param elements: string[] — element ids
MATCH (n)
WHERE elementId(n) IN $elements
RETURN elementId(n) AS element, labels(n) AS labels, n.key AS key
