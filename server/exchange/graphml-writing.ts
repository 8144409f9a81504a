import type { GraphNode, GraphRelationship, Properties, PropertyValue } from "#model/graph.js";
import { escapedText } from "./escaped-text.js";
import type { GraphAbout, GraphContent } from "./graph-content.js";
import {
  declaredKind,
  declaredKinds,
  kindOfValue,
  mergedKinds,
  type PropertyKinds,
  type ValueKind,
} from "./graph-profile.js";
import { captionOf } from "./node-caption.js";
import { ESCAPE_NOTE, xmlText, xmlToken } from "./xml-text.js";

/** What Gephi and others write beside a node: its name, which stands among its properties too. */
export const CAPTION_KEY = "mailuo-label";

/** GraphML 1.0. Labels stand in the key `labels` as `:Entity:Place`, types in the key `type`; lists are JSON, which their key's `desc` says. */
export async function* writeGraphMl({ about, profile, nodes, relationships }: GraphContent): AsyncGenerator<string> {
  const nodeKeys = createKeys("n", mergedKinds(profile.nodes.values()));
  const edgeKeys = createKeys("e", mergedKinds(profile.relationships.values()));
  yield head(about);
  yield '<key id="labels" for="node" attr.name="labels" attr.type="string"/>\n';
  yield `<key id="${CAPTION_KEY}" for="node" attr.name="label" attr.type="string"/>\n`;
  yield nodeKeys.declaration("node");
  yield '<key id="type" for="edge" attr.name="type" attr.type="string"/>\n';
  yield edgeKeys.declaration("edge");
  yield '<graph id="G" edgedefault="directed">\n';
  for await (const page of nodes()) yield page.map((node) => nodeElement(node, nodeKeys)).join("");
  for await (const page of relationships()) yield page.map((edge) => edgeElement(edge, edgeKeys)).join("");
  yield "</graph>\n</graphml>\n";
}

/** Labels in one word, as Neo4j's own exports write them: `:Entity:Place`; a colon within a label is escaped. */
export function labelsText(labels: readonly string[]): string {
  return labels.map((label) => `:${escapedText(label, /:/gu)}`).join("");
}

/** A value as text; `kindOfValue` says how it is to be read. */
export function valueText(value: PropertyValue): string {
  return Array.isArray(value) ? JSON.stringify(value) : String(value);
}

function head({ title, description, date, source }: GraphAbout): string {
  const said = [title, description, date, source].filter((part) => part !== undefined);
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
<desc>${xmlText([...said, `Mailuo. ${ESCAPE_NOTE}`].join("\n"))}</desc>
`;
}

interface Keys {
  declaration(of: "node" | "edge"): string;
  fields(properties: Properties): string;
}

function createKeys(letter: string, properties: PropertyKinds): Keys {
  const ids = new Map<string, string>();
  for (const [name, kinds] of properties) {
    for (const kind of declaredKinds(kinds)) ids.set(`${kind} ${name}`, `${letter}${ids.size}`);
  }
  return {
    declaration: (of) =>
      [...properties]
        .flatMap(([name, kinds]) =>
          declaredKinds(kinds).map((kind) => {
            const id = ids.get(`${kind} ${name}`) ?? "";
            const declared = `<key id="${id}" for="${of}" attr.name="${xmlToken(name)}" attr.type="${TYPES[kind]}"`;
            return kind.endsWith("[]") ? `${declared}><desc>${kind} as JSON</desc></key>\n` : `${declared}/>\n`;
          }),
        )
        .join(""),
    fields: (values) =>
      Object.entries(values)
        .map(([name, value]) => {
          const kind = declaredKind(kindOfValue(value), properties.get(name) ?? new Set());
          return `<data key="${ids.get(`${kind} ${name}`) ?? ""}">${xmlText(valueText(value))}</data>`;
        })
        .join(""),
  };
}

const TYPES: Readonly<Record<ValueKind, string>> = {
  boolean: "boolean",
  integer: "long",
  double: "double",
  string: "string",
  "boolean[]": "string",
  "integer[]": "string",
  "double[]": "string",
  "string[]": "string",
  "empty[]": "string",
  "mixed[]": "string",
};

function nodeElement(node: GraphNode, keys: Keys): string {
  const { id, labels, properties } = node;
  const own = `<data key="labels">${xmlText(labelsText(labels))}</data><data key="${CAPTION_KEY}">${xmlText(captionOf(node))}</data>`;
  return `<node id="${xmlToken(id)}">${own}${keys.fields(properties)}</node>\n`;
}

function edgeElement({ id, type, start, end, properties }: GraphRelationship, keys: Keys): string {
  const ends = `source="${xmlToken(start)}" target="${xmlToken(end)}"`;
  return `<edge id="${xmlToken(id)}" ${ends}><data key="type">${xmlText(type)}</data>${keys.fields(properties)}</edge>\n`;
}
