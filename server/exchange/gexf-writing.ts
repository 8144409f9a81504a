import { relationshipId, type GraphNode, type GraphRelationship, type Properties } from "#model/graph.js";
import type { GraphAbout, GraphContent } from "./graph-content.js";
import { labelsText, valueText } from "./graphml-writing.js";
import {
  declaredKind,
  declaredKinds,
  kindOfValue,
  mergedKinds,
  totalOf,
  type PropertyKinds,
  type ValueKind,
} from "./graph-profile.js";
import { captionOf } from "./node-caption.js";
import { ESCAPE_NOTE, xmlText } from "./xml-text.js";

/** GEXF 1.3, as Gephi reads it. Labels stand in the attribute `labels` as `:Entity:Place`, types in an edge's `kind`; lists are JSON lists. */
export async function* writeGexf({ about, profile, nodes, relationships }: GraphContent): AsyncGenerator<string> {
  const nodeColumns = createColumns(mergedKinds(profile.nodes.values()));
  const edgeColumns = createColumns(mergedKinds(profile.relationships.values()));
  yield head(about);
  yield '<graph defaultedgetype="directed" mode="static" idtype="string">\n<attributes class="node">\n';
  yield '<attribute id="labels" title="labels" type="string"/>\n';
  yield `${nodeColumns.declaration}</attributes>\n<attributes class="edge">\n${edgeColumns.declaration}</attributes>\n`;
  yield `<nodes count="${totalOf(profile.nodes)}">\n`;
  for await (const page of nodes()) yield page.map((node) => nodeElement(node, nodeColumns)).join("");
  yield `</nodes>\n<edges count="${totalOf(profile.relationships)}">\n`;
  for await (const page of relationships()) yield page.map((edge) => edgeElement(edge, edgeColumns)).join("");
  yield "</edges>\n</graph>\n</gexf>\n";
}

function head({ title, description, date, source }: GraphAbout): string {
  const stamp = date === undefined ? "" : ` lastmodifieddate="${xmlText(date)}"`;
  const said = [title, description, source].filter((part) => part !== undefined);
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
<meta${stamp}><creator>Mailuo</creator><description>${xmlText([...said, ESCAPE_NOTE].join("\n"))}</description></meta>
`;
}

interface Columns {
  readonly declaration: string;
  values(properties: Properties): string;
}

function createColumns(properties: PropertyKinds): Columns {
  const ids = new Map<string, string>();
  let declaration = "";
  for (const [name, kinds] of properties) {
    for (const kind of declaredKinds(kinds)) {
      const id = String(ids.size);
      ids.set(`${kind} ${name}`, id);
      declaration += `<attribute id="${id}" title="${xmlText(name)}" type="${TYPES[kind]}"/>\n`;
    }
  }
  return {
    declaration,
    values(values) {
      const elements = Object.entries(values).map(([name, value]) => {
        const kind = declaredKind(kindOfValue(value), properties.get(name) ?? new Set());
        return `<attvalue for="${ids.get(`${kind} ${name}`) ?? ""}" value="${xmlText(valueText(value))}"/>`;
      });
      return elements.join("");
    },
  };
}

const TYPES: Readonly<Record<ValueKind, string>> = {
  boolean: "boolean",
  integer: "long",
  double: "double",
  string: "string",
  "boolean[]": "listboolean",
  "integer[]": "listlong",
  "double[]": "listdouble",
  "string[]": "liststring",
  "empty[]": "liststring",
  "mixed[]": "liststring",
};

function nodeElement(node: GraphNode, columns: Columns): string {
  const labels = `<attvalue for="labels" value="${xmlText(labelsText(node.labels))}"/>`;
  return `<node id="${xmlText(node.id)}" label="${xmlText(captionOf(node))}"><attvalues>${labels}${columns.values(node.properties)}</attvalues></node>\n`;
}

function edgeElement({ id, type, start, end, properties }: GraphRelationship, columns: Columns): string {
  const values = columns.values(propertiesBesideId({ id, type, start, end, properties }));
  const kind = xmlText(type);
  const ends = `source="${xmlText(start)}" target="${xmlText(end)}"`;
  const edge = `<edge id="${xmlText(id)}" ${ends} kind="${kind}" label="${kind}"`;
  return values === "" ? `${edge}/>\n` : `${edge}><attvalues>${values}</attvalues></edge>\n`;
}

/** A fact's key is the id of its edge, and is not said twice: networkx takes no attribute called `key`. */
function propertiesBesideId({ id, type, start, end, properties }: GraphRelationship): Properties {
  const { key, ...others } = properties;
  const isSaid = key === id && id.startsWith("fact:") && id !== relationshipId(type, start, end, others);
  return isSaid ? others : properties;
}
