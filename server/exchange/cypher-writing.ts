import type { GraphNode, GraphRelationship } from "#model/graph.js";
import { PROVENANCE_LABELS } from "#model/ontology.js";
import { GraphError } from "#model/problem.js";
import { slicesOf } from "#server/slices.js";
import { cypherLiteral, cypherMap, cypherName } from "./cypher-literals.js";
import type { GraphContent } from "./graph-content.js";
import { endLabels, idsOfHolders, keyOfEnd } from "./relationship-ends.js";

/** Rows that one statement writes. */
const ROWS = 500;

/** Statements that `cypher-shell` runs, and that may run again: nodes are merged by key, relationships by ends and what tells them apart. */
export async function* writeCypher(content: GraphContent): AsyncGenerator<string> {
  const { title, description, date, source } = content.about;
  const said = [title, description, date, source].filter((part) => part !== undefined).join("\n");
  yield commentLines(`Mailuo graph, format 1\n${said}`.trimEnd());
  yield CONSTRAINTS.map(constraint).join("");
  const holders = idsOfHolders();
  for (const group of content.profile.nodes.keys()) {
    for await (const page of content.nodes(group)) {
      holders.add(page);
      for (const rows of slicesOf(page, ROWS)) yield nodeStatement(rows);
    }
  }
  for (const type of content.profile.relationships.keys()) {
    for await (const page of content.relationships(type)) {
      for (const [ends, rows] of byEnds(page, holders)) {
        for (const some of slicesOf(rows, ROWS)) yield relationshipStatement(ends, some);
      }
    }
  }
}

const CONSTRAINTS = [...PROVENANCE_LABELS, "Entity", "Observation"];

function constraint(label: string): string {
  return `CREATE CONSTRAINT ${label.toLowerCase()}_key IF NOT EXISTS FOR (n:${label}) REQUIRE n.key IS UNIQUE;\n`;
}

function commentLines(text: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => `// ${line}\n`)
    .join("");
}

function nodeStatement(nodes: readonly GraphNode[]): string {
  const [first = "Entity", ...others] = nodes[0]?.labels ?? [];
  const keyless = nodes.find(({ properties }) => properties["key"] === undefined);
  if (keyless !== undefined) {
    throw new GraphError("invalid-request", {
      en: `The node ${keyless.id} has no key, by which a Cypher script could find it; choose another format.`,
      zh: `节点 ${keyless.id} 没有键，Cypher 脚本无法找到它；请选择其他格式。`,
    });
  }
  const rows = nodes.map(({ properties }) => cypherMap(properties)).join(",\n");
  const labels = others.map((label) => `\nSET n:${cypherName(label)}`).join("");
  return `UNWIND [\n${rows}\n] AS row\nMERGE (n:${cypherName(first)} {key: row.key})${labels}\nSET n = row;\n`;
}

interface Ends {
  readonly type: string;
  readonly start: string;
  readonly end: string;
  /** What tells it from others of its type between the same nodes. */
  readonly by: readonly string[];
}

function byEnds(
  page: readonly GraphRelationship[],
  holders: ReturnType<typeof idsOfHolders>,
): ReadonlyMap<Ends, readonly GraphRelationship[]> {
  const ends = new Map<string, Ends>();
  const rows = new Map<Ends, GraphRelationship[]>();
  for (const relationship of page) {
    const { type, properties } = relationship;
    const by = ["key", "start", "end"].filter((name) => properties[name] !== undefined);
    const found: Ends = { type, ...endLabels(relationship, holders), by: by[0] === "key" ? ["key"] : by };
    const name = JSON.stringify(found);
    const known = ends.get(name) ?? found;
    ends.set(name, known);
    const some = rows.get(known) ?? [];
    rows.set(known, some);
    some.push(relationship);
  }
  return rows;
}

function relationshipStatement({ type, start, end, by }: Ends, relationships: readonly GraphRelationship[]): string {
  const rows = relationships.map(
    ({ start, end, properties }) =>
      `{start: ${cypherLiteral(start)}, end: ${cypherLiteral(keyOfEnd(type, end))}, properties: ${cypherMap(properties)}}`,
  );
  const told = by.map((name) => `${name}: row.properties.${name}`).join(", ");
  const lines = [
    `UNWIND [\n${rows.join(",\n")}\n] AS row`,
    `MATCH (a${start} {key: row.start})`,
    `MATCH (b${end} {key: row.end})`,
    `MERGE (a)-[r:${cypherName(type)}${told === "" ? "" : ` {${told}}`}]->(b)`,
    "SET r = row.properties;",
  ];
  return `${lines.join("\n")}\n`;
}
