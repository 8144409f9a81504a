import type {
  EntityType,
  FactBasis,
  FactStatus,
  FactType,
  FigureBound,
  GrowthBasis,
  Modality,
  ObservationStatus,
  PassageKind,
} from "#model/ontology.js";
import type { Span } from "./mapped-text.js";

/**
 * What the stages of the line hand on: decode → clean → structure → mentions → facts → graph. No stage knows the next; each takes
 * the values below and gives the values below. Offsets are UTF-16 units, into the clean text (structure) or into a passage's own
 * text (mentions, facts).
 */

/** What is known of a report as a whole. Null: neither the file nor a flag tells. */
export interface ReportMetadata {
  readonly title: string;
  /** `徐汇区委` */
  readonly issuer: string | null;
  /** `徐汇区` */
  readonly area: string | null;
  readonly year: number | null;
  /** `2014`, `2014-H1`, `2014-Q3` */
  readonly period: string | null;
}

export interface StructuredSection {
  readonly title: string;
  /** 1 for the outermost heading. */
  readonly level: number;
  readonly modality: Modality;
  /** Index of the section that holds it; null: the document. */
  readonly parent: number | null;
}

export interface StructuredPassage {
  /** Range in the clean text; the white space between two passages belongs to neither. */
  readonly span: Span;
  readonly text: string;
  readonly kind: PassageKind;
  /** Index of the innermost section; null before the first heading. */
  readonly section: number | null;
  /** The section's modality, or what the sentence itself tells. */
  readonly modality: Modality;
  /** Index of the paragraph (line) it stands in: sentences of one paragraph share it. */
  readonly paragraph: number;
  /** Given where it is part of a note or glossary, which says what a term means and not what the year brought. */
  readonly explains?: true;
  /** Where a cell stands: its table in the document, row and column, counted from 0. Given for cells only. */
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number };
}

export interface StructuredText {
  readonly sections: readonly StructuredSection[];
  /** In document order. */
  readonly passages: readonly StructuredPassage[];
}

/** An entity as the mentions and facts stages name it, before the graph stage gives it a key. */
export interface EntityRef {
  readonly type: EntityType;
  /** Canonical name, simplified: `徐汇区委` for the mention 区委, `北杨工业园区` for the mention 北杨. */
  readonly name: string;
}

export interface Mention extends EntityRef {
  /** Index into `passages`. */
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  /** Other forms that are known to name the same: what the text calls it here, derived and defined short forms. */
  readonly aliases: readonly string[];
  readonly rule: string;
  readonly confidence: number;
}

export interface StatedFact {
  readonly type: FactType;
  readonly subject: EntityRef;
  readonly object: EntityRef;
  /** Indexes of the passages that state it, ascending, at least one. */
  readonly evidence: readonly number[];
  /** The words of the first passage that state the link; null where a name states it. */
  readonly trigger: string | null;
  readonly basis: FactBasis;
  readonly status: FactStatus;
  readonly confidence: number;
  readonly rule: string;
}

export interface Figure {
  /** Name of an `Indicator` that the mentions hold. */
  readonly indicator: string;
  readonly about: readonly EntityRef[];
  readonly value: number | null;
  readonly unit: string | null;
  /** The upper end of a range. */
  readonly valueMax: number | null;
  readonly bound: FigureBound | null;
  readonly growthPercent: number | null;
  readonly growthPercentMax: number | null;
  readonly growthBound: FigureBound | null;
  readonly growthBasis: GrowthBasis | null;
  /** 居全省第3位: 3, among 全省. */
  readonly rank: number | null;
  readonly rankAmong: string | null;
  readonly growthRank: number | null;
  readonly growthRankAmong: string | null;
  readonly period: string | null;
  readonly status: ObservationStatus;
  readonly evidence: readonly number[];
}

export interface FactsFound {
  readonly facts: readonly StatedFact[];
  readonly figures: readonly Figure[];
}
