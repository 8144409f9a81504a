import { z } from "zod";
import {
  EntityType,
  FactBasis,
  FactStatus,
  FigureBound,
  GrowthBasis,
  FactType,
  Modality,
  ObservationStatus,
  PassageKind,
} from "./ontology.js";

/** UTF-16 offset into a document's original text. */
const Offset = z.int().nonnegative();

export const DocumentRecord = z.object({
  /** `document:` and a readable, stable name, e.g. `document:xuhui-2014-h1`. */
  key: z.string(),
  title: z.string(),
  issuer: z.string().nullable(),
  area: z.string().nullable(),
  year: z.int().nullable(),
  /** `YYYY`, `YYYY-H1`, `YYYY-Qn` or null where the text does not tell. */
  period: z.string().nullable(),
  /** SHA-256 of the file's bytes, hexadecimal. */
  sha256: z.string(),
  /** The file's name, without folders. */
  file: z.string(),
  /** Hash of the loaders, the name and the hints that the bytes were read with: with the same `sha256`, reading again gives the same. */
  readBy: z.string().exactOptional(),
});
export type DocumentRecord = Readonly<z.infer<typeof DocumentRecord>>;

export const SectionRecord = z.object({
  key: z.string(),
  title: z.string(),
  /** 1 for the outermost heading. */
  level: z.int().positive(),
  order: z.int().nonnegative(),
  modality: Modality,
  /** Key of the section or document that holds it. */
  parent: z.string(),
});
export type SectionRecord = Readonly<z.infer<typeof SectionRecord>>;

export const PassageRecord = z.object({
  key: z.string(),
  /** Repaired, simplified text. */
  text: z.string(),
  /** `original.slice(start, end)`, given only where it differs from `text`. */
  surface: z.string().nullable(),
  kind: PassageKind,
  start: Offset,
  end: Offset,
  order: z.int().nonnegative(),
  /** Where the repair had to guess: true when some character is the likeliest of several. */
  guessed: z.boolean(),
  /** What the running text tells where its section tells another (`review` where it stands in none); absent where they agree. */
  modality: Modality.exactOptional(),
  /** Key of the section or document that holds it. */
  parent: z.string(),
});
export type PassageRecord = Readonly<z.infer<typeof PassageRecord>>;

export const EntityRecord = z.object({
  key: z.string(),
  type: EntityType,
  /** Canonical, simplified Chinese. */
  name: z.string(),
  nameEn: z.string().nullable(),
  aliases: z.array(z.string()),
  /** For each alias the rule by which this document knows that it names the same. */
  aliasRules: z.array(z.string()),
  /** For each alias the key of the passage that shows it. */
  aliasPassages: z.array(z.string()),
  /** Whose and of which year it is, where the name does not tell: `武汉市`, `上海市/2014`; null where it does. */
  scope: z.string().nullable(),
  /** The rule by which things of this name in other documents are the same thing. */
  identity: z.string(),
  /** Toneless syllables, e.g. `xian chuanmeigang`. */
  pinyin: z.string(),
  /** First letters of the syllables, e.g. `xacmg`. */
  initials: z.string(),
  /** GB/T 2260 code, places only. */
  code: z.string().nullable(),
  /** Degrees, WGS 84, places only. */
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  /** Unit of measure, indicators only. */
  unit: z.string().nullable(),
});
export type EntityRecord = Readonly<z.infer<typeof EntityRecord>>;

export const MentionRecord = z.object({
  passage: z.string(),
  entity: z.string(),
  start: Offset,
  end: Offset,
  /** `original.slice(start, end)`, verbatim. */
  surface: z.string(),
  /** Offsets of the same name within the passage's clean `text`. */
  textStart: Offset,
  textEnd: Offset,
});
export type MentionRecord = Readonly<z.infer<typeof MentionRecord>>;

export const FactRecord = z.object({
  /** `fact:` and a short hash of type, both ends' keys and document. */
  key: z.string(),
  type: FactType,
  start: z.string(),
  end: z.string(),
  document: z.string(),
  /** Keys of the passages that state it, in document order; at least one. */
  evidence: z.array(z.string()).min(1),
  /** Clean words of the first passage that state the link, e.g. `落户`; null where the name itself states it. */
  trigger: z.string().nullable(),
  basis: FactBasis,
  status: FactStatus,
  confidence: z.number().min(0).max(1),
  rule: z.string(),
});
export type FactRecord = Readonly<z.infer<typeof FactRecord>>;

export const ObservationRecord = z.object({
  /** `observation:` and a short hash. */
  key: z.string(),
  indicator: z.string(),
  /** Keys of the places, departments, … that the figure is about. */
  about: z.array(z.string()),
  /** As written: 732亿元 → 732; null where only a growth is given. */
  value: z.number().nullable(),
  unit: z.string().nullable(),
  /** The upper end of a range: 800—900亿元. */
  valueMax: z.number().nullable(),
  bound: FigureBound.nullable(),
  /** Signed, in per cent. */
  growthPercent: z.number().nullable(),
  growthPercentMax: z.number().nullable(),
  growthBound: FigureBound.nullable(),
  growthBasis: GrowthBasis.nullable(),
  /** 居全省第3位: 3 among 全省; among is null where it goes without saying. */
  rank: z.int().positive().nullable(),
  rankAmong: z.string().nullable(),
  growthRank: z.int().positive().nullable(),
  growthRankAmong: z.string().nullable(),
  period: z.string().nullable(),
  status: ObservationStatus,
  document: z.string(),
  evidence: z.array(z.string()).min(1),
});
export type ObservationRecord = Readonly<z.infer<typeof ObservationRecord>>;

/** All that one document says: what a store replaces in one transaction. Lists are sorted by document order, then by key. */
export const DocumentBatch = z.object({
  document: DocumentRecord,
  /** The decoded text as it was read, kept and served. */
  original: z.string(),
  sections: z.array(SectionRecord),
  passages: z.array(PassageRecord),
  entities: z.array(EntityRecord),
  mentions: z.array(MentionRecord),
  facts: z.array(FactRecord),
  observations: z.array(ObservationRecord),
});
export type DocumentBatch = {
  readonly document: DocumentRecord;
  readonly original: string;
  readonly sections: readonly SectionRecord[];
  readonly passages: readonly PassageRecord[];
  readonly entities: readonly EntityRecord[];
  readonly mentions: readonly MentionRecord[];
  readonly facts: readonly FactRecord[];
  readonly observations: readonly ObservationRecord[];
};

/** What a replacement did. `unchanged` when the same bytes, read by the same loaders, were there already. */
export interface WriteCounts {
  readonly unchanged: boolean;
  readonly nodesWritten: number;
  readonly relationshipsWritten: number;
  readonly nodesRemoved: number;
  readonly relationshipsRemoved: number;
}

/** Counts of a replacement that found the very same there. */
export const UNCHANGED: WriteCounts = {
  unchanged: true,
  nodesWritten: 0,
  relationshipsWritten: 0,
  nodesRemoved: 0,
  relationshipsRemoved: 0,
};
