import type { OfficePackage } from "./office-package.js";

/** How the numbers of a workbook are shown, by the index of their cell's style. */
export interface NumberFormats {
  readonly kinds: readonly ("number" | "date" | "time" | "percent")[];
  /** Days are counted from 1904, not from 1900. */
  readonly isFrom1904: boolean;
}

/** Formats that are built in: dates, dates with time, percentages; ECMA-376 part 1, 18.8.30, and its Chinese dates 27–36 and 50–58. */
const DATES = /^(?:1[4-7]|2[7-9]|3[01]|36|5[0-47-8])$/u;
const TIMES = /^(?:1[89]|2[0-2]|3[2-5]|4[5-7]|5[56])$/u;
const PERCENTS = /^(?:9|10)$/u;

export async function readFormats(file: OfficePackage, isFrom1904: boolean): Promise<NumberFormats> {
  const codes = new Map<string, string>();
  const kinds: ("number" | "date" | "time" | "percent")[] = [];
  let isCells = false;
  await file.walk("xl/styles.xml", {
    open: (name, { numFmtId = "", formatCode = "" }) => {
      if (name === "numFmt") codes.set(numFmtId, formatCode);
      else if (name === "cellXfs") isCells = true;
      else if (name === "xf" && isCells) kinds.push(kindOf(numFmtId, codes.get(numFmtId)));
    },
    close: (name) => {
      if (name === "cellXfs") isCells = false;
    },
  });
  return { kinds, isFrom1904 };
}

function kindOf(id: string, code: string | undefined): "number" | "date" | "time" | "percent" {
  if (code === undefined)
    return DATES.test(id) ? "date" : TIMES.test(id) ? "time" : PERCENTS.test(id) ? "percent" : "number";
  const plain = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/gu, "");
  if (/[yd年]/iu.test(plain)) return "date";
  if (/[hs]/iu.test(plain)) return "time";
  return plain.includes("%") ? "percent" : "number";
}

/** A cell's value as a reader sees it: `2014-03-01`, `12.5%`, `12.5`. */
export function cellText(
  { type, value, style }: { readonly type: string; readonly value: string; readonly style: number },
  { kinds, isFrom1904 }: NumberFormats,
): string {
  if (type === "b") return value === "1" ? "TRUE" : "FALSE";
  if (type === "e") return "";
  const number = Number(value);
  if (type !== "n" || value.trim() === "" || !Number.isFinite(number)) return value;
  const kind = kinds[style] ?? "number";
  if (kind === "date") return dateText(number, isFrom1904);
  if (kind === "percent") return `${rounded(number * 100)}%`;
  return kind === "time" ? timeText(number) : String(rounded(number));
}

/** Without the last bits' noise: 0.1 + 0.2 was saved as 0.30000000000000004. */
function rounded(number: number): number {
  return Number(number.toPrecision(15));
}

const DAY = 86_400_000;

/** Excel's calendar has a 29 February 1900, so that day 60 and those before are one off. */
function dateText(days: number, isFrom1904: boolean): string {
  const epoch = isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const time = epoch + Math.floor(days) * DAY;
  return days < 0 || days > 2_958_465 ? String(days) : new Date(time).toISOString().slice(0, 10);
}

function timeText(days: number): string {
  const minutes = Math.round((days - Math.floor(days)) * 24 * 60);
  return `${String(Math.floor(minutes / 60) % 24).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
