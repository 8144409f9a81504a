import { relationshipId, type Properties, type PropertyValue } from "#model/graph.js";
import { unescapedText } from "./escaped-text.js";
import { labelsFromText } from "./graphml-reading.js";
import { fileProblem, type Place, type ReadItem } from "./read-items.js";
import { valueFromText, type DeclaredType } from "./typed-value.js";
import { xmlEvents } from "./xml-elements.js";

interface Column {
  readonly title: string;
  readonly type: DeclaredType;
}

interface Element {
  readonly kind: "node" | "edge";
  readonly attributes: ReadonlyMap<string, string>;
  readonly values: Map<string, PropertyValue>;
  readonly place: Place;
}

/**
 * Reads GEXF: what `writeGexf` writes, and what other programs do. A node without the attribute `labels` has its `label` as the name; a
 * relationship's type is the edge's `kind`, or else its `label`.
 */
export async function* readGexf(text: AsyncIterable<string>, file: string): AsyncGenerator<ReadItem> {
  const columns = { node: new Map<string, Column>(), edge: new Map<string, Column>() };
  let of: "node" | "edge" = "node";
  let element: Element | null = null;
  let isFirst = true;
  for await (const event of xmlEvents(text, file)) {
    const { name, place } = event;
    if (isFirst && name !== "gexf")
      throw fileProblem(place, { en: `this is ${name}, not GEXF.`, zh: `这是 ${name}，不是 GEXF。` });
    isFirst = false;
    if (event.kind === "open") {
      const { attributes } = event;
      if (name === "graph" && attributes.get("defaultedgetype") === "undirected") {
        throw fileProblem(place, {
          en: "this graph is undirected, but every relationship here has a direction; make it directed.",
          zh: "这是无向图，而这里的关系都有方向；请改为有向图。",
        });
      }
      if (name === "attributes") of = attributes.get("class") === "edge" ? "edge" : "node";
      else if (name === "attribute") {
        const id = attributes.get("id") ?? "";
        const title = unescapedText(attributes.get("title") ?? id);
        columns[of].set(id, { title, type: typeOf(attributes.get("type") ?? "string") });
      } else if (name === "node" || name === "edge") {
        if (element !== null)
          throw fileProblem(place, { en: "nodes within nodes are not read.", zh: "不读取嵌套的节点。" });
        element = { kind: name, attributes, values: new Map(), place };
      } else if (name === "attvalue" && element !== null) {
        const id = attributes.get("for") ?? attributes.get("id") ?? "";
        const column = columns[element.kind].get(id);
        if (column === undefined)
          throw fileProblem(place, {
            en: `the attribute ${id} is used but not declared.`,
            zh: `使用了未声明的属性 ${id}。`,
          });
        const name = id === "labels" ? "@labels" : column.title;
        const value = attributes.get("value") ?? "";
        element.values.set(name, id === "labels" ? value : valueFromText(value, column.type, place));
      }
    } else if (element !== null && name === element.kind) {
      yield element.kind === "node" ? nodeFromElement(element) : edgeFromElement(element);
      element = null;
    }
  }
}

function typeOf(type: string): DeclaredType {
  if (type.startsWith("list")) return "list";
  return TYPES.get(type) ?? "string";
}

const TYPES: ReadonlyMap<string, DeclaredType> = new Map([
  ["boolean", "boolean"],
  ["byte", "integer"],
  ["short", "integer"],
  ["integer", "integer"],
  ["long", "integer"],
  ["biginteger", "integer"],
  ["float", "double"],
  ["double", "double"],
]);

function nodeFromElement({ attributes, values, place }: Element): ReadItem {
  const id = attribute({ attributes, place }, "node", "id");
  const labels = values.get("@labels");
  if (typeof labels === "string") {
    values.delete("@labels");
    return { kind: "node", id, labels: labelsFromText(labels), properties: Object.fromEntries(values), place };
  }
  const label = attributes.get("label");
  if (label !== undefined && !values.has("name")) values.set("name", unescapedText(label));
  return { kind: "node", id, labels: [], properties: Object.fromEntries(values), place };
}

function edgeFromElement({ attributes, values, place }: Element): ReadItem {
  if (attributes.get("type") === "undirected") {
    throw fileProblem(place, {
      en: "this edge is undirected, but every relationship here has a direction.",
      zh: "这条边没有方向，而这里的关系都有方向。",
    });
  }
  const start = attribute({ attributes, place }, "edge", "source");
  const end = attribute({ attributes, place }, "edge", "target");
  const type = unescapedText(attributes.get("kind") ?? attributes.get("label") ?? "");
  const properties = Object.fromEntries(values);
  return {
    kind: "relationship",
    type,
    start,
    end,
    properties: withKey(type, { start, end, properties }, attributes),
    place,
  };
}

/** Our own files do not say a fact's key twice: it is the edge's id. */
function withKey(
  type: string,
  { start, end, properties }: { readonly start: string; readonly end: string; readonly properties: Properties },
  attributes: ReadonlyMap<string, string>,
): Properties {
  const id = unescapedText(attributes.get("id") ?? "");
  const isKey = id.startsWith("fact:") && id !== relationshipId(type, start, end, properties);
  return isKey && properties["key"] === undefined ? { ...properties, key: id } : properties;
}

function attribute({ attributes, place }: Pick<Element, "attributes" | "place">, kind: string, name: string): string {
  const value = attributes.get(name);
  if (value === undefined)
    throw fileProblem(place, { en: `this ${kind} has no ${name}.`, zh: `这个 ${kind} 没有 ${name}。` });
  return unescapedText(value);
}
