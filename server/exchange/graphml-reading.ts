import { unescapedText } from "./escaped-text.js";
import { CAPTION_KEY } from "./graphml-writing.js";
import {
  directionCheck,
  idFrom,
  labelsFromText,
  openElement,
  requiredAttribute,
  taken,
  type DirectionCheck,
  type DirectionWords,
  type GraphElement,
} from "./graph-element.js";
import { fileProblem, type ReadItem } from "./read-items.js";
import { valueFromText, type DeclaredType } from "./typed-value.js";
import { xmlEvents, type XmlOpening } from "./xml-elements.js";

interface Key {
  readonly id: string;
  readonly name: string;
  readonly of: string;
  type: DeclaredType;
  /** What an element has that says nothing else. */
  fallback: string | null;
}

const DIRECTION: DirectionWords = {
  ofGraph: "edgedefault",
  ofEdge: "directed",
  // Both ways in which XML writes a truth value.
  isDirected: (text) => text === "true" || text === "1",
};

const GEPHI_LABEL = "Edge Label";

/**
 * Reads GraphML: what `writeGraphMl` writes, and what other programs do. Labels are taken from the data called `labels` (`:Entity:Place`), a
 * relationship's type from `type`, `label` or what Gephi calls its edges' label.
 */
export async function* readGraphMl(text: AsyncIterable<string>, file: string): AsyncGenerator<ReadItem> {
  const keys: Key[] = [];
  let element: GraphElement | null = null;
  let key: Key | null = null;
  let dataKey: string | null = null;
  let requireDirection: DirectionCheck | null = null;
  let isFirst = true;
  for await (const event of xmlEvents(text, file)) {
    if (isFirst && event.name !== "graphml")
      throw fileProblem(event.place, {
        en: `this is ${event.name}, not GraphML.`,
        zh: `这是 ${event.name}，不是 GraphML。`,
      });
    isFirst = false;
    if (event.kind === "open") {
      requireKnown(event);
      if (event.name === "graph") requireDirection = directionCheck(event, DIRECTION);
      else if (event.name === "key") {
        key = keyFromAttributes(event);
        keys.push(key);
      } else if (event.name === "node" || event.name === "edge") {
        element = openElement(event.name, event, element);
      } else if (event.name === "data") dataKey = requiredAttribute(event, "key");
    } else if (event.name === "key") key = null;
    else if (event.name === "desc" && key !== null && event.text.endsWith("[] as JSON")) key.type = "list";
    else if (event.name === "default" && key !== null) key.fallback = event.text;
    else if (event.name === "data") {
      if (element !== null && dataKey !== null) addValue(element, { id: dataKey, text: event.text }, keys);
      dataKey = null;
    } else if (element !== null && event.name === element.name) {
      if (element.name === "edge") requireDirection?.(element);
      yield itemFromElement(element, keys);
      element = null;
    }
  }
}

function requireKnown({ name, place }: XmlOpening): void {
  if (name === "hyperedge" || name === "port")
    throw fileProblem(place, { en: `a ${name} cannot be held by the graph.`, zh: `图无法容纳 ${name}。` });
}

function keyFromAttributes(event: XmlOpening): Key {
  const { attributes } = event;
  const id = requiredAttribute(event, "id");
  return {
    id,
    name: unescapedText(attributes.get("attr.name") ?? id),
    of: attributes.get("for") ?? "all",
    type: TYPES.get(attributes.get("attr.type") ?? "string") ?? "string",
    fallback: null,
  };
}

const TYPES: ReadonlyMap<string, DeclaredType> = new Map([
  ["boolean", "boolean"],
  ["int", "integer"],
  ["long", "integer"],
  ["float", "double"],
  ["double", "double"],
  ["string", "string"],
]);

function addValue(element: GraphElement, { id, text }: { id: string; text: string }, keys: readonly Key[]): void {
  const named = keys.filter((key) => key.id === id);
  // Some programs give a key of nodes and one of edges the same id.
  const key = named.findLast((key) => isOf(key, element)) ?? named.at(-1);
  if (key === undefined)
    throw fileProblem(element.place, { en: `the key ${id} is used but not declared.`, zh: `使用了未声明的键 ${id}。` });
  setValue(element, key, text);
}

function setValue(element: GraphElement, key: Key, text: string): void {
  if (key.id === CAPTION_KEY) return;
  const name = valueName(element, key);
  element.values.set(name, name === "@labels" ? text : valueFromText(text, key.type, element.place));
}

/** Ours has ids that no property's key has, so that a property may have any name. Others' ids may be the names of their properties. */
function valueName(element: GraphElement, { id, name }: Key): string {
  return id === (element.name === "node" ? "labels" : "type") ? `@${id}` : name;
}

function isOf(key: Key, element: GraphElement): boolean {
  return key.of === element.name || key.of === "all";
}

function itemFromElement(element: GraphElement, keys: readonly Key[]): ReadItem {
  const { name, values, place } = element;
  for (const key of keys) {
    if (key.fallback !== null && isOf(key, element) && !values.has(valueName(element, key)))
      setValue(element, key, key.fallback);
  }
  if (name === "node") {
    const id = idFrom(element, "id");
    const labels = labelsFromText(taken(values, ["@labels", "labels"]));
    return { kind: "node", id, labels, properties: Object.fromEntries(values), place };
  }
  const start = idFrom(element, "source");
  const end = idFrom(element, "target");
  const type = unescapedText(taken(values, ["@type", "type", "label", GEPHI_LABEL]));
  return { kind: "relationship", type, start, end, properties: Object.fromEntries(values), place };
}
