import { relationshipId, type Properties } from "#model/graph.js";
import { unescapedText } from "./escaped-text.js";
import {
  directionCheck,
  idFrom,
  labelsFromText,
  openElement,
  taken,
  type DirectionCheck,
  type DirectionWords,
  type GraphElement,
} from "./graph-element.js";
import { fileProblem, type ReadItem } from "./read-items.js";
import { valueFromText, type DeclaredType } from "./typed-value.js";
import { xmlEvents } from "./xml-elements.js";

interface Column {
  readonly title: string;
  readonly type: DeclaredType;
  /** What an element has that says nothing else. */
  fallback: string | null;
}

/** What a node's labels stand under until it is read: no title, as a property may have any name. */
const LABELS = "@labels";

const DIRECTIONS: ReadonlySet<string> = new Set(["directed", "undirected", "mutual"]);
const DIRECTION: DirectionWords = {
  ofGraph: "defaultedgetype",
  ofEdge: "type",
  isDirected: (text) => (DIRECTIONS.has(text) ? text === "directed" : null),
};

/**
 * Reads GEXF: what `writeGexf` writes, and what other programs do. A node without the attribute `labels` has its `label` as the name; a
 * relationship's type is the edge's `kind`, else what stands where its direction belongs and is none, else its `label`, else its attribute `type`.
 */
export async function* readGexf(text: AsyncIterable<string>, file: string): AsyncGenerator<ReadItem> {
  const columns = { node: new Map<string, Column>(), edge: new Map<string, Column>() };
  let of: "node" | "edge" = "node";
  let column: Column | null = null;
  let element: GraphElement | null = null;
  let requireDirection: DirectionCheck | null = null;
  let isFirst = true;
  for await (const event of xmlEvents(text, file)) {
    const { name, place } = event;
    if (isFirst && name !== "gexf")
      throw fileProblem(place, { en: `this is ${name}, not GEXF.`, zh: `这是 ${name}，不是 GEXF。` });
    isFirst = false;
    if (event.kind === "open") {
      const { attributes } = event;
      if (name === "graph") requireDirection = directionCheck(event, DIRECTION);
      else if (name === "attributes") of = attributes.get("class") === "edge" ? "edge" : "node";
      else if (name === "attribute") {
        const id = attributes.get("id") ?? "";
        const title = id === "labels" ? LABELS : unescapedText(attributes.get("title") ?? id);
        column = { title, type: typeOf(attributes.get("type") ?? "string"), fallback: null };
        columns[of].set(id, column);
      } else if (name === "node" || name === "edge") element = openElement(name, event, element);
      else if (name === "attvalue" && element !== null) {
        const id = attributes.get("for") ?? attributes.get("id") ?? "";
        const declared = columns[element.name].get(id);
        if (declared === undefined)
          throw fileProblem(place, {
            en: `the attribute ${id} is used but not declared.`,
            zh: `使用了未声明的属性 ${id}。`,
          });
        setValue(element, declared, attributes.get("value") ?? "");
      }
    } else if (name === "attribute") column = null;
    else if (name === "default" && column !== null) column.fallback = event.text === "" ? null : event.text;
    else if (element !== null && name === element.name) {
      addFallbacks(element, columns[element.name]);
      if (element.name === "edge") requireDirection?.(element);
      yield element.name === "node" ? nodeFromElement(element) : edgeFromElement(element);
      element = null;
    }
  }
}

function addFallbacks(element: GraphElement, columns: ReadonlyMap<string, Column>): void {
  for (const column of columns.values()) {
    if (column.fallback !== null && !element.values.has(column.title)) setValue(element, column, column.fallback);
  }
}

function setValue({ values, place }: GraphElement, { title, type }: Column, text: string): void {
  values.set(title, title === LABELS ? text : valueFromText(text, type, place));
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

function nodeFromElement(element: GraphElement): ReadItem {
  const { attributes, values, place } = element;
  const id = idFrom(element, "id");
  const labels = values.get(LABELS);
  if (typeof labels === "string") {
    values.delete(LABELS);
    return { kind: "node", id, labels: labelsFromText(labels), properties: Object.fromEntries(values), place };
  }
  const label = attributes.get("label");
  if (label !== undefined && !values.has("name")) values.set("name", unescapedText(label));
  return { kind: "node", id, labels: [], properties: Object.fromEntries(values), place };
}

function edgeFromElement(element: GraphElement): ReadItem {
  const { attributes, values, place } = element;
  const start = idFrom(element, "source");
  const end = idFrom(element, "target");
  const said = [attributes.get("kind"), ownType(attributes), attributes.get("label")].find((one) => one);
  const type = unescapedText(said ?? taken(values, ["type"]));
  const properties = withKey(type, { start, end, properties: Object.fromEntries(values) }, attributes);
  return { kind: "relationship", type, start, end, properties, place };
}

/** NetworkX writes an edge's property `type` where GEXF has its direction. */
function ownType(attributes: ReadonlyMap<string, string>): string | undefined {
  const said = attributes.get("type");
  return said === undefined || DIRECTIONS.has(said) ? undefined : said;
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
