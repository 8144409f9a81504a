// title: How many links there are between projects and initiatives, and how many of both
// title.zh: 项目与举措及其联系各有多少
// access: read
// returns: table
MATCH (project:Project)
RETURN 'projects' AS what, count(project) AS total
UNION ALL
MATCH (initiative:Initiative)
RETURN 'initiatives' AS what, count(initiative) AS total
UNION ALL
MATCH (project:Project)
WITH COUNT { (project)-[:PART_OF]->(:Initiative) } + COUNT { (project)<-[:APPLIES_TO]-(:Policy)-[:PART_OF|APPLIES_TO]->(:Initiative) } AS links
RETURN 'links' AS what, sum(links) AS total
