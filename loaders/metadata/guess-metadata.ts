import type { ReportMetadata, StructuredText } from "../stages.js";
import type { Areas } from "./areas.js";
import { guessArea, levelOf, wholeArea } from "./guess-area.js";
import { NATION } from "./nation.js";
import { isReadToCongress, yearOfReport } from "./report-year.js";
import { yearFromText } from "./written-time.js";

/** What is said of a report from outside: by flags, by the file's format. Absent or undefined: not said. */
export interface MetadataHints {
  /** File name, with folders where they tell something: `上海市/2013.md`. */
  readonly path: string;
  readonly title?: string | null | undefined;
  /** What a page's window is called: the report, or only the site or a part of it. */
  readonly pageTitle?: string | undefined;
  /** The window's whole title, with the names of the site: taken where nothing else tells an area or a year. */
  readonly windowTitle?: string | undefined;
  readonly issuer?: string | undefined;
  readonly area?: string | undefined;
  readonly year?: number | undefined;
  readonly period?: string | undefined;
  /** The year in which it was published: taken where nothing else tells a year. */
  readonly yearOfDate?: number | undefined;
}

const HEAD_PASSAGES = 12;
/** Reads who reports, on what area and time: from flags first, then opening lines, title, file name, and the words of the text. */
export function guessMetadata(structured: StructuredText, hints: MetadataHints, areas: Areas): ReportMetadata {
  const passages = structured.passages.filter((passage) => passage.kind !== "chrome");
  const head = passages.slice(0, HEAD_PASSAGES).map((passage) => passage.text);
  const text = passages.map((passage) => passage.text).join("\n");
  const path = hints.path.replace(/\.[A-Za-z0-9]{1,8}$/, "");
  const stem = path.split(/[/\\]/).at(-1) ?? path;
  const page = hints.pageTitle ?? null;
  // A site or a part of it names no year, 2014年国民经济和社会发展计划 does.
  const datedPage = page !== null && yearFromText(page) !== null ? page : null;
  // # 2018年政府工作报告: Markdown in a file that is called text.
  const line = head.find(isTitle)?.replace(/^\s*#{1,6}\s+/u, "");
  const said = hints.title ?? (page !== null && isTitle(page) ? page : null) ?? line ?? datedPage;
  const opening = [said ?? stem, path, ...head].join("\n");
  const area =
    wholeArea(hints.area, areas) ??
    guessArea({ title: said, opening, path, text, windowTitle: hints.windowTitle ?? "" }, areas);
  const headings = structured.sections.map((section) => section.title);
  const year =
    hints.year ??
    yearOfReport({ title: `${said ?? ""}\n${stem}`, head, headings }) ??
    yearFromText(hints.windowTitle ?? "") ??
    hints.yearOfDate ??
    null;
  const heading = headings[0] ?? "";
  return {
    title: said ?? composedTitle({ area, year, opening, heading }) ?? page ?? stem,
    issuer: hints.issuer ?? issuerOf(opening, text, area),
    area,
    year,
    period: hints.period ?? periodOf(`${said ?? ""}\n${stem}\n${heading}`, year),
  };
}

/** Whether a line reads as a report's title: 政府工作报告（2014年）, 政府工作报告全文. */
export function isTitle(line: string): boolean {
  if (/^(?:[一二三四五六七八九十]+、|[(（])/.test(line.trim())) return false;
  return line.length <= 60 && /(?:报告|要点|总结|讲话)(?:全文)?(?:[（(].*[）)])?$/.test(line.trim());
}

/** A report that was cut off its title is called by area, year and what it is or begins with: 徐汇区2014年上半年工作回顾. */
function composedTitle(about: {
  area: string | null;
  year: number | null;
  opening: string;
  heading: string;
}): string | null {
  const { area, year, opening, heading } = about;
  if (area === null || year === null) return null;
  if (area !== NATION && isReadToCongress(opening) && /政府/.test(opening)) return `${area}${year}年政府工作报告`;
  return /(?:工作|任期)?(?:回顾|总结|情况)$/.test(heading)
    ? `${area}${year}年${heading.replace(/^\d{4}年的?/, "")}`
    : null;
}

/** A party committee's report speaks of 区委 as the one who acts; any other is the government's. */
function issuerOf(opening: string, text: string, area: string | null): string | null {
  if (area === null) return null;
  if (area === NATION) return "国务院";
  const level = levelOf(area);
  const acts = (body: string) => text.match(new RegExp(`${level}${body}(?=[一-鿿])`, "g"))?.length ?? 0;
  const isGovernment = /政府工作|代表.{2,12}政府|人民代表大会/.test(opening);
  const isCommittee = new RegExp(`(?:^|[,，。;；\\n])${level}委`).test(text) && acts("委") > acts("政府");
  return !isGovernment && isCommittee ? `${area}委` : `${area}政府`;
}

function periodOf(words: string, year: number | null): string | null {
  if (year === null) return null;
  if (/上半年|[-_ ]h1\b/i.test(words)) return `${year}-H1`;
  const quarter = /第?([一二三四])季度/.exec(words)?.[1] ?? /[-_ ]q([1-4])\b/i.exec(words)?.[1];
  if (quarter === undefined) return String(year);
  const index = "一二三四".indexOf(quarter) + 1 || Number(quarter);
  return /前三季度/.test(words) ? String(year) : `${year}-Q${index}`;
}
