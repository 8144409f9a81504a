import { xmlText } from "../xml-text.js";
import type { CrossingSheet, MatrixLine, SheetColumn } from "./crossing-sheet.js";

/** More columns than that no sheet of paper holds: then there is a row for each link. */
const MOST_COLUMNS = 24;

/** What is short stays in one line, however narrow its column. */
const SHORT: ReadonlySet<SheetColumn> = new Set(["status", "route", "confidence", "year"]);

const STYLE = `
body { max-width: 1200px; margin: 24px auto; padding: 0 24px; color: #1f2933; font: 13px/1.6 system-ui, "PingFang SC", "Noto Sans SC", "Microsoft YaHei", sans-serif; }
h1 { font-size: 20px; } h2 { margin-top: 28px; font-size: 15px; } p { color: #56616d; }
table { border-collapse: collapse; } th, td { padding: 4px 8px; border: 1px solid #dfe3e7; text-align: left; vertical-align: top; }
thead { display: table-header-group; } thead th { background: #f7f8f9; vertical-align: bottom; } tr { break-inside: avoid; }
.short { white-space: nowrap; } th.tall { writing-mode: vertical-rl; max-height: 200px; } tr.group th { background: #eef0f2; } sup a { color: #0b7285; text-decoration: none; }
ol { padding-left: 32px; } li { margin: 4px 0; break-inside: avoid; } li span { color: #56616d; } :target { background: #fff3c4; }
@page { size: A4 landscape; margin: 14mm; }`;

/** A page that stands alone: the matrix, or where it is too wide the links, with numbers that lead to the sentences below. */
export function crossingHtml(sheet: CrossingSheet, language: string): string {
  const { names, sources } = sheet;
  const cited = sources.map(
    (one, at) => `<li id="s${at + 1}">${xmlText(names.quotation(one))} <span>${xmlText(names.source(one))}</span></li>`,
  );
  return `<!doctype html>
<html lang="${xmlText(language)}">
<meta charset="utf-8">
<title>${xmlText(names.title)}</title>
<style>${STYLE}</style>
<h1>${xmlText(names.title)}</h1>
<p>${xmlText(names.description)}</p>
<table>
${sheet.matrix.initiatives.length > MOST_COLUMNS ? linkRows(sheet) : matrixRows(sheet)}
</table>
<h2>${xmlText(names.sources)}</h2>
<ol>
${cited.join("\n")}
</ol>
</html>
`;
}

function matrixRows({ names, matrix }: CrossingSheet): string {
  const heads = matrix.initiatives.map((name) => `<th scope="col" class="tall">${xmlText(name)}</th>`).join("");
  const line = ({ name, isGroup, cells }: MatrixLine) =>
    isGroup
      ? `<tr class="group"><th colspan="${matrix.initiatives.length + 1}" scope="rowgroup">${xmlText(name)}</th></tr>`
      : `<tr><th scope="row">${xmlText(name)}</th>${cells
          .map((cell) => `<td>${cell === null ? "" : `${xmlText(cell.status ?? "•")} ${marks(cell.numbers)}`}</td>`)
          .join("")}</tr>`;
  return `<thead><tr><th>${xmlText(names.column("project"))}</th>${heads}</tr></thead>\n<tbody>\n${matrix.lines.map(line).join("\n")}\n</tbody>`;
}

function linkRows({ names, columns, rows }: CrossingSheet): string {
  const heads = columns.map((column) => `<th scope="col"${classOf(column)}>${xmlText(names.column(column))}</th>`);
  const lines = rows.map(({ values, numbers }) => {
    const cells = columns.map((column) => {
      const cell = column === "citation" ? marks(numbers) : xmlText(String(values[column] ?? ""));
      return `<td${classOf(column)}>${cell}</td>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<thead><tr>${heads.join("")}</tr></thead>\n<tbody>\n${lines.join("\n")}\n</tbody>`;
}

function classOf(column: SheetColumn): string {
  return SHORT.has(column) ? ' class="short"' : "";
}

function marks(numbers: readonly number[]): string {
  return numbers.map((number) => `<sup><a href="#s${number}">[${number}]</a></sup>`).join("");
}
