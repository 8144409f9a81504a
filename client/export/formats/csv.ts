import type { PropertyValue } from "#model/graph.js";
import { entityTypeOf } from "../../core/names/entity-type.js";
import type { Words } from "../../panels/messages/words.js";
import type { ExportFormat } from "../format.js";
import { csvCell } from "../csv-cell.js";
import { propertiesBesideId, shownGraph, type ShownGraph, valueText } from "../graph-data.js";

export const csv: ExportFormat = {
  id: "csv",
  kind: "graph",
  extension: "zip",
  choices: [],
  write: async (subject) => {
    const tables = tablesFromGraph(shownGraph(subject), subject.words);
    const { strToU8, zipSync } = await import("fflate");
    const zipped = zipSync(Object.fromEntries(Object.entries(tables).map(([name, text]) => [name, strToU8(text)])));
    return new Blob([zipped], { type: "application/zip" });
  },
};

type Row = readonly (readonly [column: string, value: PropertyValue])[];

/** Two tables and a note about them, by their files' names. Spreadsheets tell UTF-8 by the mark at the beginning. */
export function tablesFromGraph(
  { description, nodes, relationships }: ShownGraph,
  words: Words,
): Readonly<Record<string, string>> {
  const names = new Map(nodes.map(({ node, name }) => [node.id, name]));
  const nodeRows = nodes.map(({ node, name, place, colour, note }): Row => {
    const type = entityTypeOf(node) ?? node.labels[0] ?? "";
    const shown: Row = [
      ["id", node.id],
      ["name", name],
      ["type", type],
      ["typeName", words.typeName(type)],
    ];
    const seen: Row = [
      ["x", place?.x ?? null],
      ["y", place?.y ?? null],
      ["colour", colour],
    ];
    return [...shown, ...seen, ...noteCell(note), ...others(node, [...shown, ...noteCell(note)])];
  });
  const relationshipRows = relationships.map(({ relationship, note }): Row => {
    const { id, type, start, end } = relationship;
    const shown: Row = [
      ["id", id],
      ["start", start],
      ["startName", names.get(start) ?? ""],
      ["type", type],
      ["typeName", words.relationName(type)],
      ["end", end],
      ["endName", names.get(end) ?? ""],
    ];
    return [...shown, ...noteCell(note), ...others(relationship, [...shown, ...noteCell(note)])];
  });
  return {
    "nodes.csv": csvFromRows(nodeRows),
    "relationships.csv": csvFromRows(relationshipRows),
    "about.txt": `${description}\n${words.t("export.csvNote")}\n`,
  };
}

function noteCell(note: string | null): Row {
  return note === null ? [] : [["note", note]];
}

function others(item: Parameters<typeof propertiesBesideId>[0], shown: Row): Row {
  return propertiesBesideId(item).filter(([name]) => !shown.some(([column]) => column === name));
}

function csvFromRows(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => row.map(([column]) => column)))];
  const lines = rows.map((row) => {
    const values = new Map(row);
    return columns.map((column) => cell(values.get(column) ?? null)).join(",");
  });
  return `\ufeff${[columns.map(cell).join(","), ...lines].join("\r\n")}\r\n`;
}

function cell(value: PropertyValue): string {
  return csvCell(value === null || typeof value === "number" ? value : valueText(value));
}
