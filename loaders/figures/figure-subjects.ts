import type { EntityType } from "#model/ontology.js";
import { splitClauses } from "../clauses.js";
import type { Span } from "../mapped-text.js";
import { NATION_AS_PLACE } from "../metadata/nation.js";
import type { Figure, Mention, StructuredText } from "../stages.js";

const SUBJECTS: ReadonlySet<EntityType> = new Set(["Place", "Department", "Organization"]);
/** Between a body or place and what it measures: nothing that makes it another's partner, source or goal, or an example (昆宝电缆等103户企业). */
const JUST_BEFORE = /^(?![与同和、及]|来自)(?:[^，,；;。与从向对为等]|等级){0,10}$/u;
/** 与贵州省贸易额 is no figure of 贵州省. */
const PARTNER = /[与同和对向](?:沿线)?$/u;
/** A clause's subject, from what follows it. */
const SUBJECT_OF =
  /^(?:的|要|将|已|全年|去年|今年|累计|预计|力争|完成|实现|达到|引进|新增|新建|建成|重点|突出|围绕)(?![，,；;。]|投[用产入]|[筹组]建|建设|改造|验收)/;
/** A part of the report's area is named in front of the figure. 城镇新增就业, 森林小镇9个 and 集团化办学 speak of no such part. */
const SMALLER_AREA =
  /(?:园区|开发区|新区|新城|片区|街道|(?<![城小集])镇(?!化)|(?<![城返下回离美])乡(?![村土])|(?<![市区])县(?![级域])|(?<!半)岛|基地|集团(?!化)|公司)(?=(?!总?数$)[^，,。；;]{2,12}$)/;
const LONGEST_LOOK = 30;

/**
 * Tells what each figure is about: the place or body that its name begins with, that its clause names before it, or that its sentence
 * begins with; else the report's area, unless the words speak of a part of it. `indicators` has the mention of each figure's name.
 */
export function withSubjects(
  figures: readonly Figure[],
  indicators: readonly Mention[],
  named: readonly Mention[],
  structured: StructuredText,
): Figure[] {
  const byPassage = new Map<number, Mention[]>();
  for (const mention of named) {
    if (!SUBJECTS.has(mention.type)) continue;
    const before = byPassage.get(mention.passage);
    if (before === undefined) byPassage.set(mention.passage, [mention]);
    else before.push(mention);
  }
  let passage = -1;
  let place: FigurePlace = placeOf("", []);
  return figures.map((figure, index) => {
    const indicator = indicators[index];
    if (indicator === undefined) return figure;
    // Figures come passage by passage: a long one is cut into clauses once.
    if (indicator.passage !== passage) {
      passage = indicator.passage;
      place = placeOf(structured.passages[passage]?.text ?? "", byPassage.get(passage) ?? []);
    }
    if (isOfNation(indicator, place.text)) return { ...figure, about: [{ type: "Place", name: NATION_AS_PLACE }] };
    const subject = subjectOf(indicator, place);
    if (subject !== null) return { ...figure, about: [{ type: subject.type, name: subject.name }] };
    const isPart = SMALLER_AREA.test(place.text.slice(Math.max(0, indicator.end - LONGEST_LOOK), indicator.end));
    return isPart ? { ...figure, about: [] } : figure;
  });
}

/** A passage as far as it tells what its figures are about. */
interface FigurePlace {
  readonly text: string;
  /** In order of place. */
  readonly named: readonly Mention[];
  readonly clauses: readonly Span[];
  /** Where the first clause with words begins. */
  readonly opening: number;
}

function placeOf(text: string, named: readonly Mention[]): FigurePlace {
  const clauses = splitClauses(text);
  const opening = clauses.find(({ start, end }) => text.slice(start, end).trim() !== "")?.start ?? 0;
  return { text, named: withoutPieces(named).filter((one) => !isRank(one, text)), clauses, opening };
}

/** In order of place, without what stands within another: 辽河 in 辽河实验室 measures nothing itself. */
function withoutPieces(named: readonly Mention[]): Mention[] {
  let covered = -1;
  return named
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ end }) => {
      if (end <= covered) return false;
      covered = end;
      return true;
    });
}

/** `自治区`科技小巨人企业2家: a rank that a city's firms have; 自治区生产总值 is the region's. */
function isRank({ start, end }: Mention, text: string): boolean {
  return text.slice(start, end) === "自治区" && !OF_WHOLE_REGION.test(text.slice(end, end + 20));
}

/** What is measured of a whole area only. */
const OF_WHOLE_REGION =
  /^的?(?:人均)?(?:GDP|(?:地区)?生产总值|(?:地方)?(?:财政|一般公共预算|一般预算)总?(?:收入|支出)|固定资产投资|规(?:模以)?上工业增加值|社会消费品零售总额|(?:外贸)?进出口总[额值]|(?:城[镇乡]|农[村牧]区?|全体)?(?:常住)?居民人均|(?:常住|户籍|总)人口)/u;

/** 全国生产总值 in a city's report, but no share of it, nor how much faster the city grew. */
const OF_NATION = /(?<![占比于较超过])(?:全国|我国)的?(?:人均)?(?:国内|地区)?(?:生产总值|GDP|经济总量)$/u;
const NATION_BEFORE = 4;

/** By the words where it stands, or by what it is called there. */
function isOfNation({ start, end, aliases }: Mention, text: string): boolean {
  return [text.slice(Math.max(0, start - NATION_BEFORE), end), ...aliases].some((words) => OF_NATION.test(words));
}

function subjectOf({ start, end }: Mention, { text, named, clauses, opening }: FigurePlace): Mention | null {
  const from = firstWhere(named, (one) => one.start >= start);
  for (let index = from; (named[index]?.start ?? Infinity) <= start + 1; index += 1) {
    const within = named[index];
    if (within === undefined || within.end >= end) continue;
    // Only the first within counts.
    if (PARTNER.test(text.slice(Math.max(0, within.start - LONGEST_LOOK), within.start))) break;
    return within;
  }
  const clause = clauses[firstWhere(clauses, (one) => one.end >= end)]?.start ?? 0;
  for (let index = from - 1; (named[index]?.start ?? -1) >= clause; index -= 1) {
    const before = named[index];
    if (before === undefined || before.end > start) continue;
    if (JUST_BEFORE.test(text.slice(before.end, start))) return before;
    break;
  }
  for (let index = firstWhere(named, (one) => one.start >= opening); named[index]?.start === opening; index += 1) {
    const first = named[index];
    if (first !== undefined && first.end < start) return SUBJECT_OF.test(text.slice(first.end)) ? first : null;
  }
  return null;
}

/** Index of the first of which the question is true, where it is true of all behind it; by bisection. */
function firstWhere<Item>(items: readonly Item[], isTrue: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && isTrue(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
