// title: Where projects are, and who is responsible for them
// title.zh: 项目所在的地点与负责的机构
// access: read
// returns: table
// param keys: string[] — the projects
UNWIND $keys AS key
MATCH (project:Project {key: key})-[:LOCATED_IN]->(place:Place)
RETURN DISTINCT project.key AS project, 'Place' AS type, place.key AS key, place.name AS name, place.nameEn AS nameEn
UNION ALL
UNWIND $keys AS key
MATCH (project:Project {key: key})<-[:RESPONSIBLE_FOR]-(department:Department)
RETURN DISTINCT project.key AS project, 'Department' AS type, department.key AS key, department.name AS name, department.nameEn AS nameEn
