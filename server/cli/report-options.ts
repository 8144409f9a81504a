import { InvalidArgumentError, type Command } from "commander";

/** What the person says of a report where the file does not tell; each wins over what is read. */
export interface ReportOptions {
  readonly title?: string;
  readonly issuer?: string;
  readonly area?: string;
  readonly year?: number;
  readonly period?: string;
}

export function addReportOptions(command: Command): Command {
  return command
    .option("--title <text>", "the report's title")
    .option("--issuer <name>", "who issued it, e.g. 徐汇区委")
    .option("--area <name>", "the area it is about, e.g. 徐汇区")
    .option("--year <year>", "the year it reports on", yearFromText)
    .option("--period <period>", "YYYY, YYYY-H1, YYYY-H2 or YYYY-Q1 to YYYY-Q4", periodFromText);
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
