import type { PropertyValue } from "#model/graph.js";
import type { ExportFormat } from "../format.js";
import {
  channelsOf,
  propertiesBesideId,
  shownGraph,
  type ShownGraph,
  type ShownNode,
  type ShownRelationship,
  valueText,
} from "../graph-data.js";
import { xmlText } from "../xml-text.js";

export const graphml: ExportFormat = {
  id: "graphml",
  kind: "graph",
  extension: "graphml",
  choices: [],
  write: async (subject) => new Blob([graphMlFromGraph(shownGraph(subject))], { type: "application/xml" }),
};

type Field = readonly [name: string, value: PropertyValue];

/**
 * GraphML 1.0 as NetworkX, yEd and Gephi read it. Places and colours are the keys `x`, `y`, `size`, `r`, `g`, `b`, which Gephi takes
 * for such; ids are numbered, because the schema allows few signs in them, and the keys of Mailuo stand in `key`. Lists are JSON texts.
 */
export function graphMlFromGraph({ description, nodes, relationships }: ShownGraph): string {
  const numbers = new Map(nodes.map(({ node }, index) => [node.id, `n${index}`]));
  const items = nodes.map((shown) => ({ id: numbers.get(shown.node.id) ?? "", fields: nodeFields(shown) }));
  const edges = relationships.flatMap((shown, index) => {
    const { start, end } = shown.relationship;
    const [source, target] = [numbers.get(start), numbers.get(end)];
    if (source === undefined || target === undefined) return [];
    return [{ id: `e${index}`, source, target, fields: edgeFields(shown) }];
  });
  const nodeKeys = keysOf(
    "n",
    items.map(({ fields }) => fields),
  );
  const edgeKeys = keysOf(
    "e",
    edges.map(({ fields }) => fields),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
<desc>${xmlText(description)}</desc>
${declarations("node", nodeKeys)}${declarations("edge", edgeKeys)}<graph id="G" edgedefault="directed">
${items.map(({ id, fields }) => `<node id="${id}">${written(fields, nodeKeys)}</node>\n`).join("")}${edges
    .map(
      ({ id, source, target, fields }) =>
        `<edge id="${id}" source="${source}" target="${target}">${written(fields, edgeKeys)}</edge>\n`,
    )
    .join("")}</graph>
</graphml>
`;
}

function nodeFields({ node, name, place, colour, note }: ShownNode): readonly Field[] {
  const [r = 0, g = 0, b = 0] = channelsOf(colour);
  return unique([
    ["key", node.id],
    ["label", name],
    ["labels", node.labels.map((label) => `:${label}`).join("")],
    ...Object.entries(place ?? {}),
    ["r", r],
    ["g", g],
    ["b", b],
    ...noteField(note),
    ...propertiesBesideId(node),
  ]);
}

/** NetworkX takes an edge's `key` for that of its own multigraph: the fact's stands in `fact`. */
function edgeFields({ relationship, note }: ShownRelationship): readonly Field[] {
  const { id, type } = relationship;
  return unique([
    ["fact", id],
    ["type", type],
    ["label", type],
    ...noteField(note),
    ...propertiesBesideId(relationship),
  ]);
}

function noteField(note: string | null): readonly Field[] {
  return note === null ? [] : [["note", note]];
}

/** What a node calls `label` or `x` itself gives way to what these names mean to other programs. */
function unique(fields: readonly Field[]): readonly Field[] {
  const names = new Set<string>();
  return fields.filter(([name]) => !names.has(name) && names.add(name));
}

interface Key {
  readonly id: string;
  readonly type: KeyType;
}

type KeyType = "boolean" | "double" | "string";

/** A key for each name, of the type that all its values have. */
function keysOf(letter: string, all: readonly (readonly Field[])[]): ReadonlyMap<string, Key> {
  const types = new Map<string, KeyType>();
  for (const [name, value] of all.flat()) {
    const type = typeOf(value);
    types.set(name, types.has(name) && types.get(name) !== type ? "string" : type);
  }
  return new Map([...types].map(([name, type], index) => [name, { id: `${letter}${index}`, type }]));
}

function typeOf(value: PropertyValue): KeyType {
  if (typeof value === "boolean") return "boolean";
  return typeof value === "number" ? "double" : "string";
}

function declarations(of: "node" | "edge", keys: ReadonlyMap<string, Key>): string {
  return [...keys]
    .map(([name, { id, type }]) => `<key id="${id}" for="${of}" attr.name="${xmlText(name)}" attr.type="${type}"/>\n`)
    .join("");
}

function written(fields: readonly Field[], keys: ReadonlyMap<string, Key>): string {
  return fields
    .map(([name, value]) => `<data key="${keys.get(name)?.id ?? ""}">${xmlText(valueText(value))}</data>`)
    .join("");
}
