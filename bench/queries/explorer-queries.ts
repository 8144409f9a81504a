export interface ExplorerQuery {
  readonly text: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Twenty queries such as people who explore a graph type: looking up, expanding, paths, counts, tables. */
export function explorerQueries(keys: readonly string[]): readonly ExplorerQuery[] {
  const [key = "", other = ""] = keys;
  const texts = [
    "MATCH (e:Entity {key: $key}) RETURN e",
    "MATCH (e:Entity {key: $key})-[f]-(n:Entity) RETURN e, f, n LIMIT 100",
    "MATCH (e:Entity {key: $key})-[f]->(n:Entity) RETURN type(f) AS type, count(n) AS n ORDER BY n DESC",
    "MATCH (p:Project)-[f:LOCATED_IN]->(l:Place) RETURN p, f, l LIMIT 100",
    "MATCH (p:Project)-[:PART_OF]->(i:Initiative) RETURN i.name AS initiative, count(p) AS projects ORDER BY projects DESC LIMIT 20",
    "MATCH (p:Passage)-[m:MENTIONS]->(e:Entity {key: $key}) RETURN p.text AS text, m.start AS start LIMIT 50",
    "MATCH (a:Entity {key: $key})--(m:Entity)--(b:Entity {key: $other}) RETURN a, m, b LIMIT 50",
    "MATCH path = shortestPath((a:Entity {key: $key})-[*..4]-(b:Entity {key: $other})) RETURN path",
    "MATCH (d:Department)-[f:RESPONSIBLE_FOR]->(n) RETURN d, f, n LIMIT 100",
    "MATCH (e:Entity) WHERE e.name CONTAINS $word RETURN e.key AS key, e.name AS name LIMIT 50",
    "MATCH (d:Document) RETURN d.title AS title, d.year AS year ORDER BY title LIMIT 50",
    "MATCH (s:Section)-[:IN]->(d:Document) RETURN d.key AS document, count(s) AS sections ORDER BY sections DESC LIMIT 20",
    "MATCH (o:Observation)-[:OF]->(i:Indicator) RETURN i.name AS indicator, o.value AS value, o.unit AS unit LIMIT 100",
    "MATCH (e:Entity {key: $key})-[f]-(n:Entity) WHERE f.status = 'planned' RETURN n.name AS name, f.basis AS basis LIMIT 50",
    "MATCH (o:Organization)-[f:PARTNERS_WITH]-(p) RETURN o, f, p LIMIT 100",
    "MATCH (e:Entity {key: $key})-[f]-(n:Entity) WITH n, count(f) AS facts RETURN n, facts ORDER BY facts DESC LIMIT 25",
    "MATCH (p:Policy)-[f:APPLIES_TO]->(n) RETURN p.name AS policy, collect(n.name) AS to LIMIT 50",
    "MATCH (e:Entity) RETURN labels(e) AS labels, count(e) AS n ORDER BY n DESC",
    "MATCH (e:Entity {key: $key})-[f]-(n:Entity) UNWIND f.evidence AS passage MATCH (p:Passage {key: passage}) RETURN n.name AS name, p.text AS text LIMIT 50",
    "MATCH (a:Entity {key: $key})-[f1]-(m:Entity)-[f2]-(n:Entity) RETURN n, count(m) AS paths ORDER BY paths DESC LIMIT 25",
  ];
  return texts.map((text) => ({ text, params: { key, other, word: "区" } }));
}
