import { join } from "node:path";
import { loadGazetteers } from "#loaders/gazetteers/gazetteers.js";
import type { Mention, ReportMetadata, StructuredPassage } from "#loaders/stages.js";
import type { Candidate } from "./candidate.js";
import { findMentions } from "./find-mentions.js";
import { phraseGroups, type PhraseGroup } from "./phrases.js";
import { createLexicon, createReading, type Reading } from "./reading.js";
import { tokensOf, type Token } from "./tokens.js";

/** For tests: the shipped lists as a report of one area reads them, and short ways to say what is found. */
const gazetteers = loadGazetteers(join(import.meta.dirname, "..", "gazetteers"));
const lexicon = createLexicon(gazetteers);

export function metadataOf(area: string | null): ReportMetadata {
  return { title: "", issuer: null, area, year: 2014, period: null };
}

export function readingOf(area: string | null = "徐汇区"): Reading {
  return createReading(lexicon, metadataOf(area));
}

export interface Read {
  readonly text: string;
  readonly reading: Reading;
  readonly tokens: Token[];
  readonly groups: PhraseGroup[];
}

export function read(text: string, area: string | null = "徐汇区"): Read {
  const reading = readingOf(area);
  const tokens = tokensOf(text, reading.segment);
  return { text, reading, tokens, groups: phraseGroups(text, tokens, reading) };
}

/** `Place 西岸`, in order of place. */
export function typedNames(found: readonly Pick<Candidate, "type" | "name" | "start">[]): string[] {
  return found.toSorted((a, b) => a.start - b.start).map(({ type, name }) => `${type} ${name}`);
}

/** One passage for each text. */
export function mentionsIn(texts: readonly string[], area: string | null = "徐汇区"): Mention[] {
  return findMentions({ sections: [], passages: texts.map((text) => passage(text)) }, metadataOf(area), gazetteers);
}

export function passage(text: string, kind: StructuredPassage["kind"] = "sentence"): StructuredPassage {
  return { span: { start: 0, end: text.length }, text, kind, section: null, modality: "review", paragraph: 0 };
}

export { gazetteers };
