import type { GraphNode, GraphRelationship } from "#model/graph.js";
import type { ExportFormat } from "../format.js";
import { channelsOf, propertiesBesideId, shownGraph, type ShownGraph, valueText } from "../graph-data.js";
import { xmlCharacters } from "../xml-text.js";

export const gexf: ExportFormat = {
  id: "gexf",
  kind: "graph",
  extension: "gexf",
  choices: [],
  write: async (subject) => new Blob([await gexfFromGraph(shownGraph(subject))], { type: "application/xml" }),
};

/** GEXF 1.3 as Gephi opens it: places, sizes and colours stand in its `viz` elements. Lists are JSON texts. */
export async function gexfFromGraph({ about, description, nodes, relationships }: ShownGraph): Promise<string> {
  const [{ MultiDirectedGraph }, { default: write }] = await Promise.all([
    import("graphology"),
    import("graphology-gexf/browser/writer.js"),
  ]);
  const graph = new MultiDirectedGraph();
  graph.replaceAttributes({ lastModifiedDate: about.date, creator: "Mailuo", description: xmlCharacters(description) });
  for (const shown of nodes) graph.addNode(xmlCharacters(shown.node.id), shown);
  for (const shown of relationships) {
    const { relationship } = shown;
    const [start, end] = [relationship.start, relationship.end].map(xmlCharacters);
    graph.addDirectedEdgeWithKey(xmlCharacters(relationship.id), start, end, shown);
  }
  const shownById = new Map(nodes.map((shown) => [xmlCharacters(shown.node.id), shown]));
  const relationshipById = new Map(relationships.map((shown) => [xmlCharacters(shown.relationship.id), shown]));
  return write(graph, {
    version: "1.3",
    pretty: false,
    pedantic: true,
    formatNode(id) {
      const shown = shownById.get(id);
      if (shown === undefined) return {};
      const { node, name, place, colour } = shown;
      const attributes = {
        labels: node.labels.map((label) => `:${label}`).join(""),
        ...attributesOf(node, shown.note),
      };
      return {
        label: xmlCharacters(name),
        viz: { ...place, color: `rgb(${channelsOf(colour).join(", ")})` },
        attributes,
      };
    },
    formatEdge(id) {
      const shown = relationshipById.get(id);
      if (shown === undefined) return {};
      const { type } = shown.relationship;
      return { label: type, kind: type, attributes: attributesOf(shown.relationship, shown.note) };
    },
  });
}

function attributesOf(item: GraphNode | GraphRelationship, note: string | null) {
  const properties = Object.fromEntries(propertiesBesideId(item).map(([key, value]) => [key, gexfValue(value)]));
  return note === null ? properties : { ...properties, note: xmlCharacters(note) };
}

function gexfValue(value: Parameters<typeof valueText>[0]): string | number | boolean {
  return typeof value === "number" || typeof value === "boolean" ? value : xmlCharacters(valueText(value));
}
