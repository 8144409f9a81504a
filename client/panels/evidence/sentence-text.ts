import type { PassageAnswer, PassageMention } from "#model/api.js";
import type { GraphNode } from "#model/graph.js";
import { entityTypeOf } from "../../core/names/entity-type.js";
import { markedText, type Mark, type MentionRole, type Part } from "./marked-text.js";
import { textChanges, type TextRange } from "./text-changes.js";

/** The text as it stands in the report, or as it was repaired and simplified. */
export type Variant = "original" | "repaired";

/** What a sentence is read for: the fact that it proves, or the one entity that it mentions. */
export interface SentenceFocus {
  readonly subject?: GraphNode;
  readonly object?: GraphNode;
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
  const { subject, object } = focus;
  const named = [...mentionsWithin(passage, subject, object), ...mentionsWithin(passage, object, subject)];
  const marks = [...passage.mentions, ...named].map((mention): Mark => {
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

/**
 * Where the name of one end holds that of the other and the loaders did not mark it (西岸 in 西岸传媒港): what a fact rests on that
 * is stated by a name. Left out where damage makes the original longer than the repaired name.
 */
function mentionsWithin(
  { text, mentions }: PassageAnswer,
  outer: GraphNode | undefined,
  inner: GraphNode | undefined,
): readonly PassageMention[] {
  const type = inner === undefined ? undefined : entityTypeOf(inner);
  if (inner === undefined || type === undefined) return [];
  return mentions.flatMap((mention) => {
    const written = text.slice(mention.textStart, mention.textEnd);
    const name = namesOf(inner).find((form) => form.length < written.length && written.includes(form));
    if (mention.entity !== outer?.id || name === undefined || mention.surface.length !== written.length) return [];
    const at = written.indexOf(name);
    const [start, textStart] = [mention.start + at, mention.textStart + at];
    const surface = mention.surface.slice(at, at + name.length);
    const ends = { end: start + name.length, textEnd: textStart + name.length };
    return [{ entity: inner.id, name, type, surface, start, textStart, ...ends }];
  });
}

function namesOf({ properties: { name, aliases } }: GraphNode): readonly string[] {
  const names = [name, ...(Array.isArray(aliases) ? aliases : [])];
  return names.filter((each): each is string => typeof each === "string" && each !== "");
}

function roleOf(entity: string, { subject, object }: SentenceFocus): MentionRole {
  if (entity === subject?.id) return "subject";
  return entity === object?.id ? "object" : "mention";
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
