import { z } from "zod";
import { ENTITY_TYPES } from "./entity-types.js";
import { FACT_STATUSES } from "./fact-statuses.js";
import { FACT_TYPES } from "./fact-types.js";

export const EntityType = z.enum(ENTITY_TYPES);
export type EntityType = z.infer<typeof EntityType>;

/** The seven relationship types that state a fact. */
export const FactType = z.enum(FACT_TYPES);
export type FactType = z.infer<typeof FactType>;

/** Labels of the nodes that carry provenance, and of the figures. */
export const PROVENANCE_LABELS = ["Document", "Original", "Section", "Passage"] as const;

/** Where a section stands between past and future: what was done, what is wrong, what is meant to come. */
export const Modality = z.enum(["review", "problem", "plan"]);
export type Modality = z.infer<typeof Modality>;

/** `chrome` is page furniture: kept, so that passages cut the document without gaps, but never read for facts. */
export const PassageKind = z.enum(["sentence", "heading", "cell", "chrome"]);
export type PassageKind = z.infer<typeof PassageKind>;

export const FactStatus = z.enum(FACT_STATUSES);
export type FactStatus = z.infer<typeof FactStatus>;

/** `stated`: a clause says it · `section`: it follows from the heading above · `curated`: a person or table says it · `llm`. */
export const FactBasis = z.enum(["stated", "section", "curated", "llm"]);
export type FactBasis = z.infer<typeof FactBasis>;

export const ObservationStatus = z.enum(["actual", "expected", "target"]);
export type ObservationStatus = z.infer<typeof ObservationStatus>;

/** How a written number bounds the true one: 左右, 约 · 超, 多 · 以上, 不低于 · 不足 · 以内, 不超过. */
export const FigureBound = z.enum(["about", "over", "atLeast", "under", "atMost"]);
export type FigureBound = z.infer<typeof FigureBound>;

/** What a growth compares with: 同比, 比上年 · 环比 · 年均 · 比2010年, 五年来. */
export const GrowthBasis = z.enum(["yearOnYear", "previousPeriod", "annualAverage", "sinceYear"]);
export type GrowthBasis = z.infer<typeof GrowthBasis>;

export function isEntityType(label: string): label is EntityType {
  return EntityType.safeParse(label).success;
}

export function isFactType(type: string): type is FactType {
  return FactType.safeParse(type).success;
}
