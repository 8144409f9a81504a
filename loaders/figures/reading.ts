import { openingOf, subjectOf, withLevel, withMeasure, withOpening } from "./carried-subjects.js";
import type { Draft } from "./draft.js";
import type { FigureName } from "./figure-name.js";
import { isGeneric, isVerbOnly, resultVerbOf, withoutResultVerb } from "./indicator-names.js";
import { headOf } from "./measure-heads.js";
import type { NumberToken } from "./number-token.js";
import { toldApart } from "./told-apart.js";

/** In UTF-16 units. */
const LONGEST_JOINER = 10;
const LONGEST_LEVEL = 5;
const LONGEST_LIST = 40;

/** A draft's own words; ranks are said behind it. */
type NewDraft = Omit<Draft, "rank" | "growthRank">;

/** What a sentence has told so far. */
export interface Reading {
  readonly text: string;
  readonly drafts: Draft[];
  /** Where the last draft of a name is among them. */
  readonly lastOf: Map<FigureName, number>;
  /** What generic measures (总投资, 增加值) that follow belong to. */
  subject: string | null;
  /** What the clauses since the last figure speak of: 地区生产总值再上台阶, 达到…. */
  topic: string | null;
  /** The last measure that is one by its own words. */
  measured: FigureName | null;
  /** The verb of the clause's first count, which goes for those that follow: `新增`高速1000公里、铁路110公里. */
  verb: string;
  /** What the sentence opens with, where all of it is about that: `光伏产业`以…. */
  readonly opening: string | null;
}

/** Before anything of a sentence is read. */
export function beginReading(text: string): Reading {
  const opening = openingOf(text);
  return { text, drafts: [], lastOf: new Map(), subject: null, topic: null, measured: null, verb: "", opening };
}

/** Keeps a figure, and what it measures for those that follow. */
export function pushDraft(reading: Reading, draft: NewDraft): void {
  const opened = withOpening(withoutNotes(draft.name), reading.opening);
  const isMoney = draft.value === null || /[元%]$/.test(draft.unit ?? "");
  const before = reading.text.slice(Math.max(0, draft.at.start - LONGEST_LEVEL), draft.at.start);
  const named = isMoney
    ? withMeasure(opened, reading.measured)
    : withLevel(opened, before, levelsOf(reading).at(-1)?.name);
  const name = withVerb(named, reading);
  const isChange = name.isChange === true;
  const bare = /[）)]$/.test(name.name) ? name.name.replace(/[（(][^）)]*[）)]$/, "") : name.name;
  if (!isChange && name.name === opened.name && headOf(bare) !== "") reading.measured = { ...name, name: bare };
  keep(reading, { ...draft, name: apart(name, draft, reading), rank: null, growthRank: null });
  reading.topic = null;
  if (!isChange && !isGeneric(draft.name.surface) && !isVerbOnly(draft.name.surface))
    reading.subject = subjectOf(name.name);
}

function apart(name: FigureName, { number }: NewDraft, { text, verb }: Reading): FigureName {
  if (number === null) return name;
  const before = text.slice(Math.max(0, number.start - LONGEST_LIST), number.start).replace(NUMBERS_BEFORE, "");
  const behind = text.slice(number.end, number.end + LONGEST_LIST);
  return toldApart(name, { before: before.slice(-LONGEST_JOINER), behind, verb, number });
}

/** 分别达到`956家、`561家. */
const NUMBERS_BEFORE = /(?:\d[\d.]*[^\d，,。；;、和]{0,5}[、和])+$/u;

function keep({ drafts, lastOf }: Reading, draft: Draft): void {
  lastOf.set(draft.name, drafts.push(draft) - 1);
}

/** How far behind a growth its value may be told, in UTF-16 units. */
const JUST_BEHIND = 24;

/** Keeps a number as the value of what is named; 增长8%，突破1000亿元: it completes a growth that was told just before. */
export function pushValue(reading: Reading, name: FigureName, token: NumberToken): void {
  const { value, unit } = token;
  const growing = reading.lastOf.get(name) ?? -1;
  const draft = reading.drafts[growing];
  if (draft !== undefined && draft.value === null && token.start - draft.at.end <= JUST_BEHIND) {
    // 增长10%、力争15%: a growth still.
    if (token.kind === "rate") return;
    if (!/\d{4}年/.test(reading.text.slice(draft.at.end, token.start))) {
      reading.drafts[growing] = { ...draft, value, unit, number: token };
      return;
    }
  }
  pushDraft(reading, { name, value, unit, growth: null, at: token, number: token, growthNumber: null });
}

/** 到位资金286亿元，比上年增加92亿元，`增长47%`: what was given so far that what follows may speak of, which no change is. */
export function levelsOf({ drafts }: Reading): Draft[] {
  return drafts.filter(({ name }) => name.isChange !== true);
}

/** A second growth of the same value (先同比后年均) is a figure of its own. */
export function addGrowth(
  reading: Reading,
  draft: Draft | undefined,
  growth: { percent: number; token: NumberToken | null },
): void {
  if (draft === undefined) return;
  const said = { growth: growth.percent, growthNumber: growth.token };
  if (draft.growth === null) Object.assign(draft, said);
  else keep(reading, { ...draft, value: null, unit: null, number: null, rank: null, growthRank: null, ...said });
}

function withVerb(name: FigureName, reading: Reading): FigureName {
  const verb = resultVerbOf(name.name);
  if (verb !== "" || reading.verb === "") {
    if (verb !== "" && withoutResultVerb(name.name) !== null) reading.verb = verb;
    return name;
  }
  return { ...name, aliases: [...name.aliases, reading.verb + name.name] };
}

const NOTE =
  /\[\^?\d+\]|(?<=[\p{Script=Han}”])[（(](?:\d{1,3}|(?:(?!不[含包])[^（()）])*(?:下同|预计数|快报数|现价)[^（()）]*)[)）]/gu;

/** What was around a number of its own: 完成年度任务`（`6万名`）`的195.5%. */
const EMPTY_BRACKETS = /[（(]\s*(?:[)）]|$)|[)）]$(?<=^[^（(]*)/gu;

/** “两品一标”[43]农产品: numbers of notes are no part of a name, nor are brackets that nothing is left in. */
function withoutNotes(name: FigureName): FigureName {
  return { ...name, name: withoutNote(name.name), aliases: name.aliases.map(withoutNote) };
}

function withoutNote(words: string): string {
  return /[[（(）)]/.test(words) ? words.replaceAll(NOTE, "").replaceAll(EMPTY_BRACKETS, "") : words;
}
