import { csvCell } from "../csv-cell.js";
import { numbersText, type CrossingSheet } from "./crossing-sheet.js";

/** A row for each link, with the numbers, the words and the places of its sentences. Spreadsheets tell UTF-8 by the mark at the beginning. */
export function crossingCsv({ names, columns, rows, sources }: CrossingSheet): string {
  const head = [...columns.map(names.column), names.column("sentence"), names.sources];
  const lines = rows.map(({ values, numbers }) => {
    const cited = numbers.flatMap((number) => sources[number - 1] ?? []);
    return [
      ...columns.map((column) => (column === "citation" ? numbersText(numbers) : values[column])),
      cited.map(names.quotation).join("\n"),
      cited.map((one, at) => `[${numbers[at]}] ${names.source(one)}`).join("\n"),
    ];
  });
  return `\ufeff${[head, ...lines].map((line) => line.map(csvCell).join(",")).join("\r\n")}\r\n`;
}
