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
export function jsonFromGraph({ about, nodes, relationships }: ShownGraph): string {
  const { title, date, address, filters, sources } = about;
  const said = { program: "Mailuo", title, date, address, filters: filters.join("\n"), sources: sources.join("\n") };
  const items = nodes.map(({ node, place, colour }) => ({ ...node, view: { ...place, colour } }));
  return `${JSON.stringify({ about: said, nodes: items, relationships }, null, 1)}\n`;
}
