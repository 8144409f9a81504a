import { cleanText } from "#loaders/clean/clean.js";
import { findFigures } from "#loaders/figures/find-figures.js";
import { formatPlain } from "#loaders/format/plain.js";
import type { Gazetteers } from "#loaders/gazetteers/gazetteers.js";
import { settleDatedForms } from "#loaders/identity/dated-forms.js";
import { settlePlansOfOthers } from "#loaders/identity/plans-of-others.js";
import { findMentions, lexiconOf, ruledPassages } from "#loaders/mentions/find-mentions.js";
import { createReading, type Reading } from "#loaders/mentions/reading.js";
import type { Mention, StructuredText } from "#loaders/stages.js";
import { structureText } from "#loaders/structure/structure-text.js";
import type { Clusters } from "#loaders/tagger/clusters.js";
import { featuresOf } from "#loaders/tagger/features.js";
import { LAYERS } from "#loaders/tagger/labels.js";
import { readWords, type RuledPassage } from "#loaders/tagger/pooled-passages.js";
import type { Learned } from "#loaders/tagger/tagger.js";
import type { Sequence } from "./crf.js";
import type { TrainingDocument } from "./documents.js";
import { allowedLabels, findForms, formsOf } from "./examples.js";
import { factLessonFrom, type FactLesson } from "./fact-lessons.js";

/** A document as the trainer needs it: what the rules leave to judge, and what is right for each word. */
export interface Lesson {
  readonly document: TrainingDocument;
  readonly structured: StructuredText;
  /** Names of figures. */
  readonly figures: readonly Mention[];
  readonly reading: Reading;
  readonly passages: readonly RuledPassage[];
  readonly names: readonly Sequence[];
  readonly places: readonly Sequence[];
}

export function lessonFrom(document: TrainingDocument, gazetteers: Gazetteers, clusters: Clusters): Lesson {
  const { area, issuer, year, entities } = document;
  const metadata = { title: "", issuer, area, year, period: null };
  const reading = createReading(lexiconOf(gazetteers), metadata);
  const structured = structureText(cleanText(formatPlain(document.text)));
  const { mentions } = findFigures(structured, metadata);
  const passages = ruledPassages(structured, reading, mentions);
  const forms = formsOf(entities);
  const placeForms = forms.filter(({ types }) => types.includes("Place"));
  const taught = passages.map((passage) => {
    const { words, facts, known } = readWords(passage, reading, clusters);
    const table = featuresOf(facts, words, known);
    const found = findForms(passage.text, words, forms);
    const inner = findForms(passage.text, words, placeForms, found);
    return {
      names: { ...table, allowed: allowedLabels(words, found, LAYERS.names) },
      places: { ...table, allowed: allowedLabels(words, inner, LAYERS.places) },
    };
  });
  return {
    document,
    structured,
    figures: mentions,
    reading,
    passages,
    names: taught.map(({ names }) => names),
    places: taught.map(({ places }) => places),
  };
}

/** The document read for facts, with the mentions that are found by what was learned from others. */
export function factLessonOf(lesson: Lesson, learned: Learned, fold: number): FactLesson {
  const { document, structured, figures, reading } = lesson;
  const { gazetteers, metadata } = reading;
  const named = findMentions(structured, metadata, gazetteers, { tagger: () => learned, figures });
  const found = [...named, ...figures];
  const settled = settleDatedForms(found, structured.passages, metadata, gazetteers.datedForms);
  const mentions = settlePlansOfOthers(settled, structured.passages, metadata);
  return factLessonFrom(document, { structured, metadata, mentions }, fold);
}
