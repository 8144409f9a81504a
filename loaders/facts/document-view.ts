import type { EntityType, Modality } from "#model/ontology.js";
import { splitClauses } from "../clauses.js";
import type { Span } from "../mapped-text.js";
import { placeOfArea } from "../metadata/nation.js";
import type { EntityRef, Mention, ReportMetadata, StructuredText } from "../stages.js";

/** A longer run without a full stop is no sentence: tables, damage. It would only cost time. */
const LONGEST_SENTENCE = 3000;

/** A passage that is read for facts, with what it mentions. */
export interface Sentence {
  /** Index of the passage. */
  readonly passage: number;
  readonly section: number | null;
  readonly isHeading: boolean;
  readonly text: string;
  readonly modality: Modality;
  readonly clauses: readonly Span[];
  /** In order; a place inside a longer name is not among them. */
  readonly mentions: readonly Mention[];
}

/** One thing of the document, with every form by which it is met. */
export interface NamedThing {
  readonly ref: EntityRef;
  readonly forms: ReadonlySet<string>;
  /** Indexes of the passages that mention it, ascending. */
  readonly passages: readonly number[];
  /** Of its surest mention. */
  readonly confidence: number;
}

/** What the fact rules look at. */
export interface DocumentView {
  readonly sentences: readonly Sentence[];
  readonly sentenceOf: ReadonlyMap<number, Sentence>;
  readonly things: readonly NamedThing[];
  /** The heading nearest above what stands in a section, its own included, for which `test` gives something. */
  readonly nearestHeading: <T>(section: number | null, test: (heading: Sentence) => T | null) => T | null;
  /** Who speaks: the subject where a sentence leaves it out. */
  readonly issuer: EntityRef | null;
  /** The place the report is about. */
  readonly area: EntityRef | null;
}

export function viewDocument(
  structured: StructuredText,
  mentions: readonly Mention[],
  metadata: ReportMetadata,
): DocumentView {
  // A measure is no end of a fact, and must not hide the name that it overlaps.
  const named = mentions.filter(({ type }) => type !== "Indicator");
  const things = collectThings(named);
  const byPassage = new Map<number, Mention[]>();
  for (const mention of named) {
    const before = byPassage.get(mention.passage);
    if (before === undefined) byPassage.set(mention.passage, [mention]);
    else before.push(mention);
  }
  const sentences = structured.passages.flatMap((passage, index) => {
    if (passage.kind === "chrome" || passage.text.length > LONGEST_SENTENCE) return [];
    const { section, text, modality } = passage;
    return [
      {
        passage: index,
        section,
        isHeading: passage.kind === "heading",
        text,
        modality,
        clauses: splitClauses(text),
        mentions: outermost(byPassage.get(index) ?? []),
      },
    ];
  });
  return {
    sentences,
    sentenceOf: new Map(sentences.map((sentence) => [sentence.passage, sentence])),
    things,
    nearestHeading: createHeadingLookup(structured, sentences),
    issuer: actor(things, "Department", metadata.issuer),
    area: actor(things, "Place", metadata.area === null ? null : placeOfArea(metadata.area)),
  };
}

function createHeadingLookup(
  structured: StructuredText,
  sentences: readonly Sentence[],
): DocumentView["nearestHeading"] {
  const headings = new Map<number, Sentence>();
  for (const sentence of sentences) {
    if (sentence.isHeading && sentence.section !== null) headings.set(sentence.section, sentence);
  }
  return (section, test) => {
    for (let at = section; at !== null; at = structured.sections[at]?.parent ?? null) {
      const heading = headings.get(at);
      const found = heading === undefined ? null : test(heading);
      if (found !== null) return found;
    }
    return null;
  };
}

function collectThings(mentions: readonly Mention[]): NamedThing[] {
  const things = new Map<string, { ref: EntityRef; forms: Set<string>; passages: number[]; confidence: number }>();
  for (const { type, name, aliases, passage, confidence } of mentions) {
    const key = `${type} ${name}`;
    const thing = things.get(key) ?? { ref: { type, name }, forms: new Set([name]), passages: [], confidence };
    for (const alias of aliases) thing.forms.add(alias);
    thing.confidence = Math.max(thing.confidence, confidence);
    if (thing.passages.at(-1) !== passage) thing.passages.push(passage);
    things.set(key, thing);
  }
  return [...things.values()];
}

function actor(things: readonly NamedThing[], type: EntityType, name: string | null): EntityRef | null {
  if (name === null) return null;
  const known = things.find((thing) => thing.ref.type === type && thing.forms.has(name));
  return known?.ref ?? { type, name };
}

function outermost(mentions: readonly Mention[]): Mention[] {
  const sorted = mentions.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Mention[] = [];
  for (const mention of sorted) if (mention.start >= (kept.at(-1)?.end ?? 0)) kept.push(mention);
  return kept;
}
