// title: Write facts
// title.zh: 写入事实
// access: write
// returns: table
// param rows: map[] — {type, start, end, properties}
UNWIND $rows AS row
MATCH (a:Entity {key: row.start})
MATCH (b:Entity {key: row.end})
FOREACH (ignored IN CASE WHEN row.type = 'LOCATED_IN' THEN [1] ELSE [] END | CREATE (a)-[fact:LOCATED_IN]->(b) SET fact = row.properties)
FOREACH (ignored IN CASE WHEN row.type = 'PART_OF' THEN [1] ELSE [] END | CREATE (a)-[fact:PART_OF]->(b) SET fact = row.properties)
FOREACH (ignored IN CASE WHEN row.type = 'ISSUED' THEN [1] ELSE [] END | CREATE (a)-[fact:ISSUED]->(b) SET fact = row.properties)
FOREACH (ignored IN CASE WHEN row.type = 'RESPONSIBLE_FOR' THEN [1] ELSE [] END | CREATE (a)-[fact:RESPONSIBLE_FOR]->(b) SET fact = row.properties)
FOREACH (ignored IN CASE WHEN row.type = 'PARTNERS_WITH' THEN [1] ELSE [] END | CREATE (a)-[fact:PARTNERS_WITH]->(b) SET fact = row.properties)
FOREACH (ignored IN CASE WHEN row.type = 'PARTICIPATES_IN' THEN [1] ELSE [] END | CREATE (a)-[fact:PARTICIPATES_IN]->(b) SET fact = row.properties)
FOREACH (ignored IN CASE WHEN row.type = 'APPLIES_TO' THEN [1] ELSE [] END | CREATE (a)-[fact:APPLIES_TO]->(b) SET fact = row.properties)
