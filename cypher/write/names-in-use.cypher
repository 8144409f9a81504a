// title: Names of labels, types and properties
// title.zh: 标签、关系类型与属性的名称
// access: read
// audience: program
// returns: table
CALL db.labels() YIELD label
WITH collect(label) AS labels
CALL db.relationshipTypes() YIELD relationshipType
WITH labels, collect(relationshipType) AS types
CALL db.propertyKeys() YIELD propertyKey
RETURN labels, types, collect(propertyKey) AS properties
