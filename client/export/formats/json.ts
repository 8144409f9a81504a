import type { ExportFormat } from "../format.js";
import { shownGraph, type ShownGraph } from "../graph-data.js";

export const json: ExportFormat = {
  id: "json",
  kind: "graph",
  extension: "json",
  choices: [],
  write: async (subject) => new Blob([jsonFromGraph(shownGraph(subject))], { type: "application/json" }),
};

/** Mailuo's own exchange format, which `mailuo import` reads, with the view beside each node. */
export function jsonFromGraph({ about, description, nodes, relationships }: ShownGraph): string {
  const said = { title: about.title, description, date: about.date, source: about.address };
  const items = nodes.map(({ node, place, colour }) => ({ ...node, view: { ...place, colour } }));
  return `${JSON.stringify({ about: said, nodes: items, relationships }, null, 1)}\n`;
}
