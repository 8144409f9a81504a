import { inMarkdown } from "../../core/citations/in-markdown.js";
import type { CitedPassage } from "../../core/citations/cited-passage.js";
import type { CrossingSheet } from "./crossing-sheet.js";

/** A row for each link, whose footnotes are the sentences that say so. */
export function crossingMarkdown({ names, columns, rows, sources }: CrossingSheet): string {
  const table = rows.map(({ values, numbers }) =>
    line(
      columns.map((column) =>
        column === "citation" ? numbers.map((number) => `[^${number}]`).join("") : cell(values[column]),
      ),
    ),
  );
  const notes = sources.map(
    (cited, at) =>
      `[^${at + 1}]: ${inMarkdown(names.quotation(cited))} ${sourceInMarkdown(names.source(cited), cited)}`,
  );
  return [
    `# ${inMarkdown(names.title)}\n`,
    `${inMarkdown(names.description)}\n`,
    line(columns.map((column) => cell(names.column(column)))),
    line(columns.map(() => "---")),
    ...table,
    "",
    ...notes,
    "",
  ].join("\n");
}

/** Within a link nothing is escaped. */
function sourceInMarkdown(source: string, { address }: CitedPassage): string {
  return address === null ? inMarkdown(source) : source.split(address).map(inMarkdown).join(`<${address}>`);
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function cell(value: string | number | null): string {
  return value === null
    ? ""
    : inMarkdown(String(value))
        .replaceAll("|", "\\|")
        .replaceAll(/\s*\n\s*/gu, " ");
}
