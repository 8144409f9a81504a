import type { EntityType } from "#model/ontology.js";
import { splitClauses } from "../clauses.js";
import type { Figure, Mention, StructuredText } from "../stages.js";

const SUBJECTS: ReadonlySet<EntityType> = new Set(["Place", "Department", "Organization"]);
/** Between a body or place and what it measures: nothing that makes it another's partner, source or goal. */
const JUST_BEFORE = /^(?![与同和、及]|来自)[^，,；;。与从向对为]{0,10}$/u;
/** 与贵州省贸易额 is no figure of 贵州省. */
const PARTNER = /[与同和对向](?:沿线)?$/u;
/** A clause's subject, from what follows it. */
const SUBJECT_OF = /^(?:的|要|将|已|全年|去年|今年|累计|预计|力争|完成|实现|达到|引进|新增|新建|建成|重点|突出|围绕)/;
/** A part of the report's area is named in front of the figure. */
const SMALLER_AREA = /(?:园区|开发区|新区|新城|片区|街道|镇|乡|县|岛|基地|集团|公司)[^，,。；;]{0,12}$/;
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
  return figures.map((figure, index) => {
    const indicator = indicators[index];
    if (indicator === undefined) return figure;
    const text = structured.passages[indicator.passage]?.text ?? "";
    const subject = subjectOf(indicator, byPassage.get(indicator.passage) ?? [], text);
    if (subject !== null) return { ...figure, about: [{ type: subject.type, name: subject.name }] };
    const isPart = SMALLER_AREA.test(text.slice(Math.max(0, indicator.end - LONGEST_LOOK), indicator.end));
    return isPart ? { ...figure, about: [] } : figure;
  });
}

function subjectOf({ start, end }: Mention, named: readonly Mention[], text: string): Mention | null {
  const within = named.find((one) => one.start >= start && one.start <= start + 1 && one.end < end);
  if (within !== undefined && !PARTNER.test(text.slice(0, within.start))) return within;
  const clauses = splitClauses(text);
  const clause = clauses.find((one) => one.end >= end)?.start ?? 0;
  const before = named.findLast((one) => one.start >= clause && one.end <= start);
  if (before !== undefined && JUST_BEFORE.test(text.slice(before.end, start))) return before;
  const first = clauses.find(({ start: at, end: until }) => text.slice(at, until).trim() !== "")?.start ?? 0;
  const opening = named.find((one) => one.start === first && one.end < start);
  return opening !== undefined && SUBJECT_OF.test(text.slice(opening.end)) ? opening : null;
}
