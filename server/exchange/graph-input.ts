import { createHash } from "node:crypto";
import { relationshipId } from "#model/graph.js";
import type { Sentence } from "#model/language.js";
import type { GraphAbout } from "./graph-content.js";
import { itemsFromFiles, type InputFile } from "./input-formats.js";
import { fileProblem, type Place, type ReadNode, type ReadRelationship } from "./read-items.js";

/** A graph as files hold it: each node and relationship once, every relationship with both its ends. */
export interface GraphInput {
  /** Of the file or folder, without folders above it. */
  readonly name: string;
  readonly about: GraphAbout;
  /** By the files' own ids. */
  readonly nodes: ReadonlyMap<string, ReadNode>;
  readonly relationships: readonly ReadRelationship[];
  /** SHA-256 of all bytes, hexadecimal. */
  readonly sha256: string;
}

/**
 * Reads the files of one graph: one of any format, or several of CSV. Throws `invalid-file` for another format, for what is damaged, for
 * relationships without an end, and where one id or key stands for different things.
 */
export async function readGraphInput(name: string, files: readonly InputFile[]): Promise<GraphInput> {
  const hash = createHash("sha256");
  const nodes = new Map<string, ReadNode>();
  const relationships = new Map<string, ReadRelationship>();
  let about: GraphAbout = {};
  for await (const item of itemsFromFiles(files, (bytes) => hash.update(bytes))) {
    if (item.kind === "about") about = item.about;
    else if (item.kind === "node") addOnce(nodes, item.id, item, "node");
    else {
      const { type, start, end, properties } = item;
      addOnce(relationships, relationshipId(type, start, end, properties), item, "relationship");
    }
  }
  requireEnds(nodes, relationships.values());
  return { name, about, nodes, relationships: [...relationships.values()], sha256: hash.digest("hex") };
}

function addOnce<Item extends ReadNode | ReadRelationship>(
  items: Map<string, Item>,
  id: string,
  item: Item,
  what: string,
): void {
  const other = items.get(id);
  if (other === undefined) items.set(id, item);
  else if (contentOf(other) !== contentOf(item)) {
    const there = where(other.place, item.place);
    throw fileProblem(item.place, {
      en: `there is another ${what} ${id}, with different content, in ${there.en}.`,
      zh: `另有一个内容不同的${what === "node" ? "节点" : "关系"} ${id}，位于${there.zh}。`,
    });
  }
}

function contentOf({ place: _place, ...content }: ReadNode | ReadRelationship): string {
  const properties = Object.entries(content.properties).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({ ...content, properties });
}

function where({ file, line }: Place, from: Place): Sentence {
  if (file === from.file) return { en: `line ${line}`, zh: `第 ${line} 行` };
  return { en: `${file}, line ${line}`, zh: `${file} 第 ${line} 行` };
}

function requireEnds(nodes: ReadonlyMap<string, ReadNode>, relationships: Iterable<ReadRelationship>): void {
  for (const { type, start, end, place } of relationships) {
    const lost = [start, end].find((id) => !nodes.has(id));
    if (lost !== undefined) {
      throw fileProblem(place, {
        en: `this ${type === "" ? "relationship" : type} leads to “${lost}”, but the file has no such node.`,
        zh: `这条 ${type === "" ? "关系" : type} 指向“${lost}”，而文件中没有该节点。`,
      });
    }
  }
}
