import type { ExportFormat } from "../format.js";
import { shownGraph, type ShownGraph } from "../graph-data.js";

export const json: ExportFormat = {
  id: "json",
  kind: "graph",
  extension: "json",
  choices: [],
  write: async (subject) => new Blob([jsonFromGraph(shownGraph(subject))], { type: "application/json" }),
};

/** Mailuo's own exchange format, which `mailuo import` reads, with the view beside what it is of. */
export function jsonFromGraph({ about, description, nodes, relationships }: ShownGraph): string {
  const said = { title: about.title, description, date: about.date, source: about.address };
  const items = nodes.map(({ node, place, colour, note }) => ({ ...node, view: { ...place, colour, ...noted(note) } }));
  const facts = relationships.map(({ relationship, note }) =>
    note === null ? relationship : { ...relationship, view: noted(note) },
  );
  return `${JSON.stringify({ about: said, nodes: items, relationships: facts }, null, 1)}\n`;
}

function noted(note: string | null) {
  return note === null ? {} : { note };
}
