// title: Write entities that are not there yet, with their type
// title.zh: 写入实体及其类型
// access: write
// returns: table
// param rows: map[] — {key, type}
UNWIND $rows AS row
MERGE (e:Entity {key: row.key})
FOREACH (ignored IN CASE WHEN row.type = 'Department' THEN [1] ELSE [] END | SET e:Department)
FOREACH (ignored IN CASE WHEN row.type = 'Organization' THEN [1] ELSE [] END | SET e:Organization)
FOREACH (ignored IN CASE WHEN row.type = 'Place' THEN [1] ELSE [] END | SET e:Place)
FOREACH (ignored IN CASE WHEN row.type = 'Project' THEN [1] ELSE [] END | SET e:Project)
FOREACH (ignored IN CASE WHEN row.type = 'Policy' THEN [1] ELSE [] END | SET e:Policy)
FOREACH (ignored IN CASE WHEN row.type = 'Initiative' THEN [1] ELSE [] END | SET e:Initiative)
FOREACH (ignored IN CASE WHEN row.type = 'Event' THEN [1] ELSE [] END | SET e:Event)
FOREACH (ignored IN CASE WHEN row.type = 'Person' THEN [1] ELSE [] END | SET e:Person)
FOREACH (ignored IN CASE WHEN row.type = 'Indicator' THEN [1] ELSE [] END | SET e:Indicator)
