import type { FigureBound } from "#model/ontology.js";

export const BOUND_BEHIND = /(?:及其?)?(?:以上|以下|左右|以内|之内|上下)/y;

const BY_WORDS_BEHIND: readonly (readonly [RegExp, FigureBound])[] = [
  [/左右|上下/, "about"],
  [/以上/, "atLeast"],
  [/以下|以内|之内/, "atMost"],
];

const BY_WORDS_BEFORE: readonly (readonly [RegExp, FigureBound])[] = [
  [/(?:不低于|不少于|不小于|至少)$/, "atLeast"],
  [/(?:不超过|不高于|不多于|不大于|不突破|最多)$/, "atMost"],
  [/(?:超过|突破|多于|高于|大于|超出|[超逾破]|跨越|[跨迈]过|[迈跨站跃登踏]上)了?$/, "over"],
  [/(?:不足|低于|少于|小于|不到|未满)$/, "under"],
  [/(?:大约|接近|将近|[约近])$/, "about"],
];

/**
 * How the words around a number bound it: those in front, those between its digits and its unit (160`多`家), those behind.
 * Null: it is exact.
 */
export function boundOf(before: string, between: string, behind: string): FigureBound | null {
  if (behind !== "") return BY_WORDS_BEHIND.find(([words]) => words.test(behind))?.[1] ?? null;
  if (/[多余]/.test(between)) return "over";
  if (/来/.test(between)) return "about";
  return BY_WORDS_BEFORE.find(([words]) => words.test(before))?.[1] ?? null;
}
