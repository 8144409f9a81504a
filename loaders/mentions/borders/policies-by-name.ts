import type { BorderRule } from "./border-rule.js";

/** 科创十条, 稳外贸20条; 长期护理保险. */
const POLICY =
  /^(?:.{2,}(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[二三四五六七八九]|\d{1,3})条|(?![两三四五六七]大|[两三四五六七]项|[两三四五六七]保).{2,}保险)[”]?$/u;

/** 促进就业九条, 长期护理保险: measures that are counted, and insurances, are policies and no campaigns. */
export const policyByName: BorderRule = {
  name: "policy-by-name",
  mend(candidate) {
    if (candidate.type !== "Initiative" || !POLICY.test(candidate.name)) return null;
    return [{ ...candidate, type: "Policy" }];
  },
  example: { text: "出台“科创十条”", found: { type: "Initiative", words: "科创十条" }, becomes: ["科创十条"] },
  counterExample: { text: "五大保险全覆盖", found: { type: "Initiative", words: "五大保险" } },
};
