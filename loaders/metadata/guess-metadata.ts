import type { ReportMetadata, StructuredText } from "../stages.js";
import { type Areas, countAreas } from "./areas.js";
import { areasOfPath } from "./latin-names.js";
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

const NATION = "全国";
const HEAD_PASSAGES = 12;
const PROVINCE_LEVEL = /(?:省|自治区|特别行政区)$/;
/** Others' reports speak of them, and theirs are no reports of this kind. */
const SPECIAL = /特别行政区$/;

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
  const said = hints.title ?? (page !== null && isTitle(page) ? page : null) ?? head.find(isTitle) ?? datedPage;
  const opening = [said ?? stem, path, ...head].join("\n");
  const area =
    wholeArea(hints.area, areas) ??
    likelier(areaOfOpening(opening, areas), said === null ? null : longestArea(said, areas), { text, areas }) ??
    areaOfPath(path, text, areas) ??
    areaOfText(opening, text, areas) ??
    areaOfWindow(hints.windowTitle ?? "", text, areas);
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

/** 上海 is 上海市, where people leave out what is plain. */
function wholeArea(said: string | undefined, areas: Areas): string | null {
  const [whole, ...others] = said === undefined || areas.has(said) ? [] : areas.named(said);
  return others.length === 0 ? (whole ?? said ?? null) : (said ?? null);
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

function areaOfOpening(opening: string, areas: Areas): string | null {
  if (/代表国务院|国务院总理|国务院政府工作报告/.test(opening)) return NATION;
  for (const pattern of [
    /代表(.{2,12}?)(?:人民)?政府/,
    /在(.{2,14}?)第[一二三四五六七八九十百]+届/,
    /^(.{2,14}?)第[一二三四五六七八九十百]+届/m,
  ]) {
    const found = pattern.exec(opening)?.[1];
    const area = found === undefined ? null : longestArea(found, areas);
    if (area !== null) return area;
  }
  return longestArea(opening.split("\n", 2).join("\n"), areas);
}

/**
 * Where the title names another area of the same level than the session's line, one of them is a slip: not the one that the text names
 * more often.
 */
function likelier(
  session: string | null,
  titled: string | null,
  { text, areas }: { readonly text: string; readonly areas: Areas },
): string | null {
  if (session === null || titled === null || levelOf(session) !== levelOf(titled)) return session ?? titled;
  const counts = countAreas(text, areas);
  return (counts.get(titled) ?? 0) > (counts.get(session) ?? 0) ? titled : session;
}

/** The longest area name in a short text; of equally long ones the last, which is the smallest in 江苏省南京市. */
function longestArea(words: string, areas: Areas): string | null {
  let best: string | null = null;
  for (let end = 2; end <= words.length; end += 1) {
    if (!/[省市区县州盟旗]/.test(words.charAt(end - 1))) continue;
    for (let start = Math.max(0, end - 12); start <= end - 2; start += 1) {
      const name = words.slice(start, end);
      if (!areas.has(name)) continue;
      if (best === null || name.length >= best.length) best = name;
      break;
    }
  }
  return best;
}

/**
 * The area that the file is named after in Latin letters. Where several are spelled alike it is the one that the text names most often, or
 * the only one of the level that the text speaks of as its own, or the only one of the highest level where it speaks of none; unless it
 * names another of that level again and again: `heping.txt` may be called after a person.
 */
function areaOfPath(path: string, text: string, areas: Areas): string | null {
  const spelled = areasOfPath(path, areas);
  if (spelled.length === 0) return null;
  const counts = countAreas(text, areas);
  const [first, second] = spelled
    .map((name) => ({ name, count: counts.get(name) ?? 0 }))
    .toSorted((one, other) => other.count - one.count);
  if (first !== undefined && first.count > (second?.count ?? 0)) return first.name;
  const level = ownLevel(text) ?? ["国", "省", "市"].find((level) => spelled.some((name) => isOfLevel(name, level)));
  const isLikely = (name: string) => level === undefined || isOfLevel(name, level);
  const [own, ...others] = spelled.filter(isLikely);
  if (own === undefined || others.length > 0) return null;
  const isOther = (name: string) => isLikely(name) && !spelled.includes(name);
  return first?.count === 0 && own !== NATION && [...counts].some(([name, count]) => count > 1 && isOther(name))
    ? null
    : own;
}

/** The area that the text names most often among those of the level that it speaks of as its own (我代表市人民政府, 全区, 区委, 我省). */
function areaOfText(opening: string, text: string, areas: Areas): string | null {
  const level = /代表(自治区|[省市区县州])(?:人民)?政府/.exec(opening)?.[1]?.replace("自治区", "省") ?? ownLevel(text);
  if (level === null) return null;
  const counts = [...countAreas(text, areas)].filter(([name]) => isOfLevel(name, level) && !SPECIAL.test(name));
  const [first, second] = counts.toSorted(([a, more], [b, most]) => most - more || (a < b ? -1 : 1));
  return first === undefined || first[1] === second?.[1] ? null : first[0];
}

/** The area that a page's window names last (江苏省南京市政府网), of the level that the text speaks of as its own, where it does. */
function areaOfWindow(title: string, text: string, areas: Areas): string | null {
  const level = ownLevel(text);
  const named = areas.namedIn(title).map((names) => names.filter((name) => level === null || isOfLevel(name, level)));
  const [area, ...others] = named.findLast((names) => names.length > 0) ?? [];
  return others.length === 0 ? (area ?? null) : null;
}

function levelOf(area: string): string {
  return PROVINCE_LEVEL.test(area) ? "省" : area.slice(-1);
}

/** 全区 is said of an autonomous region as well. */
function isOfLevel(area: string, level: string): boolean {
  return levelOf(area) === level || (level === "区" && area.endsWith("自治区"));
}

function ownLevel(text: string): string | null {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const levels: [string, number][] = [
    ["区", count(/全区|我区|区委|区政府|区人大|区政协/g) - count(/自治区|全区域/g)],
    ["市", count(/全市|我市|市委|市政府|市人大|市政协/g)],
    ["县", count(/全县|我县|县委|县政府|县人大|县政协/g)],
    ["州", count(/全州|我州|州委|州政府|州人大|州政协/g)],
    ["省", count(/全省|我省|省委|省政府|省人大|省政协|自治区党委|自治区政府/g)],
  ];
  const [level, most] = levels.reduce((a, b) => (b[1] > a[1] ? b : a));
  return most > 0 ? level : null;
}

/** A party committee's report speaks of 区委 as the one who acts; any other is the government's. */
function issuerOf(opening: string, text: string, area: string | null): string | null {
  if (area === null) return null;
  if (area === NATION) return "国务院";
  const level = PROVINCE_LEVEL.test(area) ? "省" : area.slice(-1);
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
