import { resolve } from "node:path";
import { InvalidArgumentError, type Command } from "commander";
import type { SourceHints } from "#loaders/files/report-source.js";

/** What the person says of a report where the file does not tell; each wins over what is read. */
export interface ReportOptions {
  readonly title?: string;
  readonly issuer?: string;
  readonly area?: string;
  readonly year?: number;
  readonly period?: string;
  /** Path of a file that says what a table's columns hold. */
  readonly mapping?: string;
}

export function addReportOptions(command: Command): Command {
  return command
    .option("--title <text>", "the report's title")
    .option("--issuer <name>", "who issued it, e.g. 徐汇区委")
    .option("--area <name>", "the area it is about, e.g. 徐汇区")
    .option("--year <year>", "the year it is called after: of an annual report the one that it plans for", yearFromText)
    .option("--period <period>", "YYYY, YYYY-H1, YYYY-H2 or YYYY-Q1 to YYYY-Q4", periodFromText)
    .option("--mapping <file>", "a JSON file that says what the columns of a curated table hold; see docs/files.md");
}

/** What the options say of reports, with the mapping's content for its path. Throws `invalid-file` where that cannot be read. */
export async function hintsFromOptions(
  { title, issuer, area, year, period, mapping }: ReportOptions,
  workingFolder: string,
): Promise<SourceHints> {
  const said = { title, issuer, area, year, period };
  if (mapping === undefined) return said;
  const { tableMappingFrom } = await import("#loaders/files/file-notes.js");
  const { bytesFromFile } = await import("./report-files.js");
  const table = tableMappingFrom(await bytesFromFile(resolve(workingFolder, mapping)), mapping);
  return { ...said, table };
}

function yearFromText(text: string): number {
  if (!/^(?:19|20)\d\d$/.test(text)) throw new InvalidArgumentError("A year has four digits, e.g. 2014.");
  return Number(text);
}

function periodFromText(text: string): string {
  if (!/^(?:19|20)\d\d(?:-H[12]|-Q[1-4])?$/.test(text)) {
    throw new InvalidArgumentError("A period is written 2014, 2014-H1 or 2014-Q3.");
  }
  return text;
}
