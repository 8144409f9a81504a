// title: Projects and initiatives that are linked with none of the others
// title.zh: 没有对应举措的项目与没有对应项目的举措
// access: read
// returns: table
// param limit: integer = 1000 — at most this many of both kinds
MATCH (project:Project)
WHERE (COUNT { (project)-[:PART_OF]->(:Initiative) } = 0) AND (COUNT { (project)<-[:APPLIES_TO]-(:Policy)-[:PART_OF|APPLIES_TO]->(:Initiative) } = 0)
WITH project
ORDER BY project.name, project.key
WITH collect(project) AS found
UNWIND found[0..$limit] AS one
RETURN 'Project' AS type, one.key AS key, one.name AS name, one.nameEn AS nameEn, size(found) AS total
UNION ALL
MATCH (initiative:Initiative)
WHERE (COUNT { (initiative)<-[:PART_OF]-(:Project) } = 0) AND (COUNT { (initiative)<-[:PART_OF|APPLIES_TO]-(:Policy)-[:APPLIES_TO]->(:Project) } = 0)
WITH initiative
ORDER BY initiative.name, initiative.key
WITH collect(initiative) AS found
UNWIND found[0..$limit] AS one
RETURN 'Initiative' AS type, one.key AS key, one.name AS name, one.nameEn AS nameEn, size(found) AS total
