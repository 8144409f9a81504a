import { GraphNode, GraphRelationship } from "#model/graph.js";
import { GraphAbout } from "./graph-content.js";
import { jsonMembers, type JsonMember } from "./json-members.js";
import { fileProblem, parsed, type ReadItem } from "./read-items.js";

/** Reads what `writeJson` and `mailuo read` write. */
export async function* readJson(text: AsyncIterable<string>, file: string): AsyncGenerator<ReadItem> {
  const met = new Set<string>();
  for await (const member of jsonMembers(text, file)) {
    met.add(member.name);
    yield itemFromMember(member, file);
  }
  if (!met.has("nodes") && !met.has("relationships") && met.size > 0) {
    throw fileProblem(
      { file, line: 1 },
      {
        en: "this is no graph: it has neither nodes nor relationships.",
        zh: "这不是图：既没有 nodes 也没有 relationships。",
      },
    );
  }
}

function itemFromMember({ name, value, isElement, line }: JsonMember, file: string): ReadItem {
  const place = { file, line };
  if (name === "nodes" && isElement) {
    const { id, labels, properties } = parsed(GraphNode, value, place);
    return { kind: "node", id, labels, properties, place };
  }
  if (name === "relationships" && isElement) {
    const { type, start, end, properties } = parsed(GraphRelationship, value, place);
    return { kind: "relationship", type, start, end, properties, place };
  }
  if (name === "about" && !isElement) return { kind: "about", about: parsed(GraphAbout.strict(), value, place) };
  throw fileProblem(place, {
    en: `“${name}” is no part of a graph as Mailuo writes it, which is {"nodes": […], "relationships": […]}.`,
    zh: `“${name}”不是脉络所写的图的一部分；其形式为 {"nodes": […], "relationships": […]}。`,
  });
}
