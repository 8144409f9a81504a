import type { EntityType } from "#model/ontology.js";
import type { TextRange } from "./text-changes.js";

export type MentionRole = "subject" | "object" | "mention";

/** A name in a text: offsets into that text, and whose name it is. */
export interface Mark extends TextRange {
  readonly role: MentionRole;
  readonly entity: string;
  readonly name: string;
  readonly type: EntityType;
}

/** A piece of a text without marks inside: underlined where it states the link, changed where it was damaged or repaired. */
export interface TextPart {
  readonly kind: "text";
  readonly text: string;
  readonly trigger: boolean;
  readonly changed: boolean;
}

interface MarkPart {
  readonly kind: "mark";
  readonly mark: Mark;
  readonly parts: readonly Part[];
}

export type Part = TextPart | MarkPart;

interface MarkedRanges {
  readonly marks: readonly Mark[];
  readonly triggers?: readonly TextRange[];
  readonly changes?: readonly TextRange[];
}

/**
 * The text as a tree: names within names stay inside them (西岸 in 西岸传媒港), of two that cross the more important one wins:
 * subject and object before others, the longer before the shorter. The parts' texts in order are the text.
 */
export function markedText(text: string, { marks, triggers = [], changes = [] }: MarkedRanges): readonly Part[] {
  const kept = withoutCrossings(marks.filter(({ start, end }) => start >= 0 && end <= text.length && start < end));
  return partsBetween(text, { start: 0, end: text.length }, { marks: kept, triggers, changes });
}

const RANK: Readonly<Record<MentionRole, number>> = { subject: 0, object: 0, mention: 1 };

function withoutCrossings(marks: readonly Mark[]): readonly Mark[] {
  const byImportance = marks.toSorted((a, b) => RANK[a.role] - RANK[b.role] || lengthOf(b) - lengthOf(a));
  const kept: Mark[] = [];
  for (const mark of byImportance)
    if (!kept.some((other) => isSame(mark, other) || isCrossing(mark, other))) kept.push(mark);
  return kept.toSorted((a, b) => a.start - b.start || lengthOf(b) - lengthOf(a));
}

const lengthOf = ({ start, end }: TextRange) => end - start;
const isSame = (a: TextRange, b: TextRange) => a.start === b.start && a.end === b.end;
const isWithin = (inner: TextRange, outer: TextRange) => inner.start >= outer.start && inner.end <= outer.end;
const isCrossing = (a: TextRange, b: TextRange) =>
  a.start < b.end && b.start < a.end && !isWithin(a, b) && !isWithin(b, a);

function partsBetween(text: string, range: TextRange, inside: Required<MarkedRanges>): readonly Part[] {
  const parts: Part[] = [];
  let from = range.start;
  for (const mark of inside.marks) {
    if (mark.start < from || !isWithin(mark, range)) continue;
    parts.push(...plainParts(text, { start: from, end: mark.start }, inside));
    const within = inside.marks.filter((other) => other !== mark && isWithin(other, mark));
    parts.push({ kind: "mark", mark, parts: partsBetween(text, mark, { ...inside, marks: within }) });
    from = mark.end;
  }
  return [...parts, ...plainParts(text, { start: from, end: range.end }, inside)];
}

function plainParts(
  text: string,
  range: TextRange,
  { triggers, changes }: Required<MarkedRanges>,
): readonly TextPart[] {
  const borders = [...triggers, ...changes].flatMap(({ start, end }) => [start, end]);
  const cuts = [range.start, range.end, ...borders.filter((cut) => cut > range.start && cut < range.end)];
  const sorted = [...new Set(cuts)].toSorted((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const piece = { start, end: sorted[index + 1] ?? range.end };
    return {
      kind: "text",
      text: text.slice(piece.start, piece.end),
      trigger: triggers.some((trigger) => isWithin(piece, trigger)),
      changed: changes.some((change) => isWithin(piece, change)),
    };
  });
}
