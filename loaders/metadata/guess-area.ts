import { type Areas, countAreas } from "./areas.js";
import { areasOfPath } from "./latin-names.js";
import { NATION } from "./nation.js";

const PROVINCE_LEVEL = /(?:省|自治区|特别行政区)$/;
/** Others' reports speak of them, and theirs are no reports of this kind. */
const SPECIAL = /特别行政区$/;

/** What may tell the area of a report. */
interface AreaSources {
  readonly title: string | null;
  /** The title, the path and the first lines. */
  readonly opening: string;
  readonly path: string;
  readonly text: string;
  /** Of a page, with the names of its site; empty where there is none. */
  readonly windowTitle: string;
}

/** The area by the first that tells: opening lines and title, the file's name in Latin letters, the text's own words, a page's window. */
export function guessArea({ title, opening, path, text, windowTitle }: AreaSources, areas: Areas): string | null {
  return (
    likelier(areaOfOpening(opening, areas), title === null ? null : longestArea(title, areas), { text, areas }) ??
    areaOfPath(path, text, areas) ??
    areaOfText(opening, text, areas) ??
    areaOfWindow(windowTitle, text, areas)
  );
}

/** 上海 is 上海市, where people leave out what is plain. */
export function wholeArea(said: string | undefined, areas: Areas): string | null {
  const [whole, ...others] = said === undefined || areas.has(said) ? [] : areas.named(said);
  return others.length === 0 ? (whole ?? said ?? null) : (said ?? null);
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

/** 省 of provinces and what is on a level with them, else how the area's name ends. */
export function levelOf(area: string): string {
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
