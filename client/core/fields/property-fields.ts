import type { GraphNode, GraphRelationship } from "#model/graph.js";
import { rememberLast } from "../remember-last.js";
import type { Dataset } from "../scene/dataset.js";
import type { NodeNumber, NumberField, RelationshipNumber } from "./field.js";

const NODE_PREFIX = "node:";
const RELATIONSHIP_PREFIX = "relationship:";

/** Properties that have a field of their own. */
const KNOWN: ReadonlySet<string> = new Set(["confidence"]);

/** One field for each property that holds a number somewhere, in the order of their names: `node:lat`. The same while nothing changes. */
export const propertyFields: (dataset: Dataset) => readonly NumberField[] = rememberLast((dataset) => [
  ...numericNames(dataset.nodes.values()).map(nodeProperty),
  ...numericNames(dataset.relationships.values()).map(relationshipProperty),
]);

/** Names of the properties of nodes that hold a word or a number somewhere. The same while nothing changes. */
export const propertyNames: (dataset: Dataset) => readonly string[] = rememberLast((dataset) => {
  const names = new Set<string>();
  for (const { properties } of dataset.nodes.values()) {
    for (const [name, value] of Object.entries(properties)) {
      if (typeof value === "string" || typeof value === "number") names.add(name);
    }
  }
  return [...names].toSorted();
});

/** The field of a name such as `node:lat`, whether anything loaded has that property or not. */
export function propertyFieldFromName(name: string): NumberField | undefined {
  if (name.startsWith(NODE_PREFIX)) return nodeProperty(name.slice(NODE_PREFIX.length));
  return name.startsWith(RELATIONSHIP_PREFIX)
    ? relationshipProperty(name.slice(RELATIONSHIP_PREFIX.length))
    : undefined;
}

/** `lat` of `node:lat`; undefined for the fields that are no property. */
export function propertyOfField(name: string): string | undefined {
  const prefix = [NODE_PREFIX, RELATIONSHIP_PREFIX].find((each) => name.startsWith(each));
  return prefix === undefined ? undefined : name.slice(prefix.length);
}

function numericNames(items: Iterable<GraphNode | GraphRelationship>): readonly string[] {
  const names = new Set<string>();
  for (const { properties } of items) {
    for (const [name, value] of Object.entries(properties)) if (typeof value === "number") names.add(name);
  }
  return [...names].filter((name) => !KNOWN.has(name)).toSorted();
}

function nodeProperty(property: string): NodeNumber {
  return { name: NODE_PREFIX + property, of: "node", holds: "number", value: (node) => numberAt(node, property) };
}

function relationshipProperty(property: string): RelationshipNumber {
  return {
    name: RELATIONSHIP_PREFIX + property,
    of: "relationship",
    holds: "number",
    value: (relationship) => numberAt(relationship, property),
  };
}

function numberAt({ properties }: GraphNode | GraphRelationship, name: string): number | null {
  const value = properties[name];
  return typeof value === "number" ? value : null;
}
