import type { PropertyValue } from "#model/graph.js";
import { unescapedText } from "./escaped-text.js";
import { fileProblem, type Place, type ReadItem } from "./read-items.js";
import { valueFromText, type DeclaredType } from "./typed-value.js";
import { xmlEvents, type XmlEvent } from "./xml-elements.js";

interface Key {
  readonly name: string;
  readonly of: string;
  type: DeclaredType;
  /** What an element has that says nothing else. */
  fallback: string | null;
}

interface Element {
  readonly kind: "node" | "edge";
  readonly attributes: ReadonlyMap<string, string>;
  readonly values: Map<string, PropertyValue>;
  readonly place: Place;
}

/**
 * Reads GraphML: what `writeGraphMl` writes, and what other programs do. Labels are taken from the data called `labels` (`:Entity:Place`), a
 * relationship's type from `type` or `label`.
 */
export async function* readGraphMl(text: AsyncIterable<string>, file: string): AsyncGenerator<ReadItem> {
  const keys = new Map<string, Key>();
  let element: Element | null = null;
  let key: Key | null = null;
  let dataKey: string | null = null;
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
      if (event.name === "key") {
        key = keyFromAttributes(event);
        keys.set(required(event, "id"), key);
      } else if (event.name === "node" || event.name === "edge") {
        element = { kind: event.name, attributes: event.attributes, values: new Map(), place: event.place };
      } else if (event.name === "data") dataKey = required(event, "key");
    } else if (event.name === "key") key = null;
    else if (event.name === "desc" && key !== null && event.text.endsWith("[] as JSON")) key.type = "list";
    else if (event.name === "default" && key !== null) key.fallback = event.text;
    else if (event.name === "data") {
      if (element !== null && dataKey !== null) addValue(element, { id: dataKey, text: event.text }, keys);
      dataKey = null;
    } else if (element !== null && event.name === element.kind) {
      yield itemFromElement(element, keys);
      element = null;
    }
  }
}

function requireKnown({ name, attributes, place }: Extract<XmlEvent, { kind: "open" }>): void {
  if (name === "hyperedge" || name === "port")
    throw fileProblem(place, { en: `a ${name} cannot be held by the graph.`, zh: `图无法容纳 ${name}。` });
  if (name === "graph" && attributes.get("edgedefault") === "undirected") {
    throw fileProblem(place, {
      en: "this graph is undirected, but every relationship here has a direction; make it directed.",
      zh: "这是无向图，而这里的关系都有方向；请改为有向图。",
    });
  }
}

function required({ name, attributes, place }: Extract<XmlEvent, { kind: "open" }>, attribute: string): string {
  const value = attributes.get(attribute);
  if (value === undefined)
    throw fileProblem(place, { en: `this ${name} has no ${attribute}.`, zh: `这个 ${name} 没有 ${attribute}。` });
  return value;
}

function keyFromAttributes(event: Extract<XmlEvent, { kind: "open" }>): Key {
  const { attributes } = event;
  return {
    name: unescapedText(attributes.get("attr.name") ?? required(event, "id")),
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

function addValue(element: Element, { id, text }: { id: string; text: string }, keys: ReadonlyMap<string, Key>): void {
  const key = keys.get(id);
  if (key === undefined)
    throw fileProblem(element.place, { en: `the key ${id} is used but not declared.`, zh: `使用了未声明的键 ${id}。` });
  // Ours has ids that no property's key has, so that a property may have any name.
  const name = id === "labels" || id === "type" ? `@${id}` : key.name;
  element.values.set(name, id === "labels" ? text : valueFromText(text, key.type, element.place));
}

function itemFromElement(element: Element, keys: ReadonlyMap<string, Key>): ReadItem {
  const { kind, attributes, values, place } = element;
  for (const { name, of, type, fallback } of keys.values()) {
    if (fallback !== null && (of === kind || of === "all") && !values.has(name)) {
      values.set(name, valueFromText(fallback, type, place));
    }
  }
  const end = (name: string): string => {
    const id = attributes.get(name);
    if (id === undefined)
      throw fileProblem(place, { en: `this ${kind} has no ${name}.`, zh: `这个 ${kind} 没有 ${name}。` });
    return unescapedText(id);
  };
  if (kind === "node") {
    const labels = labelsFromText(taken(values, ["@labels", "labels"]));
    return { kind: "node", id: end("id"), labels, properties: Object.fromEntries(values), place };
  }
  const type = unescapedText(taken(values, ["@type", "type", "label"]));
  return {
    kind: "relationship",
    type,
    start: end("source"),
    end: end("target"),
    properties: Object.fromEntries(values),
    place,
  };
}

/** The first of these values that is there, which is then no property. */
function taken(values: Map<string, PropertyValue>, names: readonly string[]): string {
  for (const name of names) {
    const value = values.get(name);
    if (typeof value !== "string") continue;
    values.delete(name);
    return value;
  }
  return "";
}

/** `:Entity:Place` → Entity, Place; a text without colons is one label. */
export function labelsFromText(text: string): string[] {
  return text
    .split(":")
    .filter((label) => label !== "")
    .map(unescapedText);
}
