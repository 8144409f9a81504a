import type { Modality } from "#model/ontology.js";
import type { StructuredPassage, StructuredSection, StructuredText } from "../stages.js";
import { oddsOfPlan } from "./leaning-words.js";
import { modalityOfTitle, modalityWithin } from "./modality.js";

/**
 * Decides between review and plan where no heading does: a report first tells what was done, then what is to come, so there is one
 * paragraph from which on the words of planning outweigh those of achievement. `turned` holds the passages that a turn within the
 * text has decided already.
 */
export function settleModality(structured: StructuredText, turned: ReadonlySet<number>): StructuredText {
  const { sections, passages } = withYears(structured, turned);
  const told = toldModalities(sections, modalitiesByYear(sections));
  const toldOf = ({ section }: StructuredPassage): Modality | null =>
    section === null ? null : (told[section] ?? null);
  if (passages.every((passage) => toldOf(passage) !== null)) return { sections, passages };
  const plansFrom = firstPlan(passages, toldOf);
  const settled = passages.map((passage, index) =>
    index >= plansFrom && toldOf(passage) === null && !turned.has(index)
      ? { ...passage, modality: "plan" as const }
      : passage,
  );
  const openedAfter = new Set(
    passages.slice(plansFrom).flatMap(({ kind, section }) => (kind === "heading" ? section : [])),
  );
  return {
    sections: sections.map((section, index) =>
      told[index] === null && openedAfter.has(index) ? { ...section, modality: "plan" as const } : section,
    ),
    passages: settled,
  };
}

/** What only the years of two headings tell, given to all that stands under them. */
function withYears({ sections, passages }: StructuredText, turned: ReadonlySet<number>): StructuredText {
  const byYear = modalitiesByYear(sections);
  if (byYear.size === 0) return { sections, passages };
  const told = toldModalities(sections, byYear);
  const roots: number[] = [];
  for (const [index, { parent }] of sections.entries()) roots.push(parent === null ? index : (roots[parent] ?? index));
  const modalityIn = (section: number | null): Modality | null =>
    section !== null && byYear.has(roots[section] ?? -1) ? (told[section] ?? null) : null;
  return {
    sections: sections.map((section, index) => ({ ...section, modality: modalityIn(index) ?? section.modality })),
    passages: passages.map((passage, index) => ({
      ...passage,
      modality: (turned.has(index) ? null : modalityIn(passage.section)) ?? passage.modality,
    })),
  };
}

const YEAR = /(?:19|20)\d{2}/u;

/** 奋斗2018 before 奋进2019: of two outermost headings that name one year and the next, the first looks back, the second ahead. */
function modalitiesByYear(sections: readonly StructuredSection[]): ReadonlyMap<number, Modality> {
  const dated = sections.flatMap(({ title, parent }, index) => {
    const year = parent === null && modalityOfTitle(title) === null ? YEAR.exec(title)?.[0] : undefined;
    return year === undefined ? [] : [{ index, year: Number(year) }];
  });
  const [first, second, ...others] = dated;
  if (first === undefined || second === undefined || others.length > 0 || second.year !== first.year + 1)
    return new Map();
  return new Map([
    [first.index, "review"],
    [second.index, "plan"],
  ]);
}

/** For each section what its own title says of the time it speaks of, or that of a section around it. */
export function toldModalities(
  sections: readonly StructuredSection[],
  byYear: ReadonlyMap<number, Modality>,
): (Modality | null)[] {
  const told: (Modality | null)[] = [];
  for (const [index, { title, parent }] of sections.entries()) {
    const above = parent === null ? (byYear.get(index) ?? null) : (told[parent] ?? null);
    told.push(modalityWithin(title, above));
  }
  return told;
}

/** As much as a heading's word counts against the words of one passage under it. */
const TOLD = 40;
/** What must speak for it that a text turns to plans where no heading says so, and that all of it is plans: goals sound as if they were reached. */
const TURN = 10;
const WHOLE = 2;
/** Log odds beyond which learned words count no more. */
const SUREST = 2;

/** The index of the passage that begins the paragraph from which on plans prevail; the passages' number where there is none. */
function firstPlan(
  passages: readonly StructuredPassage[],
  toldOf: (passage: StructuredPassage) => Modality | null,
): number {
  const first = passages.findIndex(({ kind }) => kind !== "chrome");
  const turn = Math.min(TURN, passages.length - first);
  let [best, from, sum] = [0, passages.length, 0];
  for (let index = passages.length - 1; index >= 0; index -= 1) {
    const passage = passages[index];
    if (passage === undefined || passage.kind === "chrome") continue;
    const told = toldOf(passage);
    if (told === null) sum += leaningWithWords(passage.text);
    else if (told !== "problem") sum += told === "plan" ? TOLD : -TOLD;
    if (index > first && passages[index - 1]?.paragraph === passage.paragraph) continue;
    const gain = sum - (index === first ? WHOLE : told === "plan" ? 0 : turn);
    if (gain > best) [best, from] = [gain, index];
  }
  return from;
}

/** From -3 to 3: what rules and learned words tell of a sentence. */
function leaningWithWords(sentence: string): number {
  return leaningOf(sentence) + Math.max(-SUREST, Math.min(SUREST, oddsOfPlan(sentence)));
}

/** Words of what was done, and figures that were reached. */
const PAST =
  /了|已|先后|累计|[去上]年|年来|以来|提前|圆满|荣获|获得|获评|[被获]|入选|顺利|跃居|位居|跻身|取得|突破性|进展|初显|显著|明显|落户|建成|竣工|投产|通车|上线运行|成立|完成\S{0,12}\d|(?:增长|下降|提高|提升到?|上升|达到?|实现|超过|引进|增加|惠及|占)\d|新增\S{0,12}\d|由\S{0,8}\d\S{0,4}[至到]|创\S{0,8}新高/u;
/** Words of what is to come, and figures to be reached. */
const COMING =
  /力争|争取|确保|预期|目标|计划(?:投资|建设|完成|新增)|左右$|以上$|以内$|不低于|(?:^|[^重主需必只纪摘概简])要(?!求|素|点|闻|件|害|道|塞|么)|^将|[^军]将(?!军)|今年/u;
/** Verbs with which a clause says what is to be done; or, among achievements, what was. */
const IMPERATIVE =
  /^(?:大力|深入|全面|积极|加快|着力|持续|继续|进一步|扎实|稳步|坚决|切实|认真|统筹|全力|严格|重点|主动|稳妥|有序|努力)*(?:推进|推动|实施|建设|完善|深化|加强|打造|支持|提升|落实|强化|抓好|做好|开展|健全|培育|优化|促进|加大|构建|建立|发展|鼓励|引导|扩大|坚持|推广|探索|提高|改造|加快|保障|培养|抓紧|办好|用好|新建|引进|创建|开工|启动|规划)/u;

/** From -1, the sentence speaks of what was done, to 1, of what is to be done. */
export function leaningOf(sentence: string): number {
  let [past, coming, imperative] = [0, 0, 0];
  for (const clause of sentence.split(/[,，;；。:：]/u)) {
    if (COMING.test(clause)) coming += 1;
    else if (PAST.test(clause)) past += 1;
    else if (IMPERATIVE.test(clause)) imperative += 1;
  }
  if (past !== coming) return (coming - past) / (coming + past);
  return imperative > 0 ? IMPERATIVE_WEIGHT : 0;
}

const IMPERATIVE_WEIGHT = 0.5;
