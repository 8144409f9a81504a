import type { PassageAnswer } from "#model/api.js";

/** Passages that stand in one paragraph of the report; a heading stands alone. */
export interface Paragraph {
  /** Key of its first passage. */
  readonly key: string;
  readonly kind: "text" | "heading" | "table" | "chrome";
  readonly passages: readonly PassageAnswer[];
}

const KINDS = { sentence: "text", heading: "heading", cell: "table", chrome: "chrome" } as const;

/** The report's paragraphs: cut where a line ends in the original, and where the kind or the section changes. */
export function paragraphsOf(original: string, passages: readonly PassageAnswer[]): readonly Paragraph[] {
  const paragraphs: { key: string; kind: Paragraph["kind"]; passages: PassageAnswer[] }[] = [];
  let last: PassageAnswer | undefined;
  for (const passage of passages) {
    const current = paragraphs.at(-1);
    if (current !== undefined && last !== undefined && continues(original, last, passage))
      current.passages.push(passage);
    else paragraphs.push({ key: passage.key, kind: KINDS[passage.kind], passages: [passage] });
    last = passage;
  }
  return paragraphs;
}

/** Which paragraph holds a passage; -1 for none. */
export function paragraphIndex(paragraphs: readonly Paragraph[], passage: string): number {
  return paragraphs.findIndex(({ passages }) => passages.some(({ key }) => key === passage));
}

/** Line ends may belong to a passage or stand between two. */
function continues(original: string, last: PassageAnswer, next: PassageAnswer): boolean {
  if (last.kind !== next.kind || last.parent !== next.parent || next.kind === "heading") return false;
  const tail = original.slice(last.start, last.end);
  const lead = original.slice(next.start, next.end);
  const between = tail.slice(tail.trimEnd().length) + original.slice(last.end, next.start);
  return !/[\r\n]/.test(between + lead.slice(0, lead.length - lead.trimStart().length));
}
