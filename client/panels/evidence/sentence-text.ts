import type { PassageAnswer } from "#model/api.js";
import { markedText, type Mark, type MentionRole, type Part } from "./marked-text.js";
import { textChanges, type TextRange } from "./text-changes.js";

/** The text as it stands in the report, or as it was repaired and simplified. */
export type Variant = "original" | "repaired";

export interface SentenceFocus {
  /** Keys of the two ends of the fact that the sentence proves; absent where it is read on its own. */
  readonly subject?: string;
  readonly object?: string;
  /** The words that state the link, as the repaired text has them. */
  readonly trigger?: string | null;
}

/** Whether there is something to switch between. White space at the ends does not count. */
export function hasVariants(passage: Pick<PassageAnswer, "text" | "original">): boolean {
  return passage.original.trim() !== passage.text.trim();
}

/** A passage in one of its variants, with its names, the words that state the link, and what the repair changed. */
export function sentenceParts(passage: PassageAnswer, variant: Variant, focus: SentenceFocus = {}): readonly Part[] {
  const text = variant === "original" ? passage.original : passage.text;
  const marks = passage.mentions.map((mention): Mark => {
    const { entity, name, type } = mention;
    const range =
      variant === "original"
        ? { start: mention.start - passage.start, end: mention.end - passage.start }
        : { start: mention.textStart, end: mention.textEnd };
    return { entity, name, type, role: roleOf(entity, focus), ...range };
  });
  const trigger = triggerRange(text, focus.trigger ?? null, marks);
  return markedText(text, {
    marks,
    triggers: trigger === null ? [] : [trigger],
    changes: textChanges(passage.original, passage.text)[variant],
  });
}

function roleOf(entity: string, { subject, object }: SentenceFocus): MentionRole {
  if (entity === subject) return "subject";
  return entity === object ? "object" : "mention";
}

/** Of several places where the words stand, the one nearest to the subject and the object. */
function triggerRange(text: string, trigger: string | null, marks: readonly Mark[]): TextRange | null {
  if (trigger === null || trigger === "") return null;
  const ends = marks.filter(({ role }) => role !== "mention");
  const found = placesOf(text, trigger).map((start) => ({ start, end: start + trigger.length }));
  const distance = (place: TextRange) => ends.reduce((sum, end) => sum + gapBetween(place, end), 0);
  return found.toSorted((a, b) => distance(a) - distance(b) || a.start - b.start)[0] ?? null;
}

function placesOf(text: string, words: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

function gapBetween(a: TextRange, b: TextRange): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}
