import type { BorderRule } from "./border-rule.js";

const LEVELS =
  /^(?<upper>全国|国家|中央|全省|省委?)(?<join>[、和及与]?)(?<lower>全[省区市县州]|(?:自治区(?:党委)?|省委|市委|省|市)(?![省市]?政府))(?![级际道委、和及与])(?<rest>.{4,})$/u;

/** 全国全区生态环保大会: the nation's and the region's, two meetings. Inspections of both (中央和省环保督察) are mostly taken for one. */
export const twoLevels: BorderRule = {
  name: "two-levels",
  mend(candidate, text) {
    const { start, end, name, type } = candidate;
    if (type !== "Event" || text.slice(start, end) !== name) return null;
    const { upper = "", join = "", lower = "", rest = "" } = LEVELS.exec(name)?.groups ?? {};
    if (rest === "" || (join === "" && !lower.startsWith("全"))) return null;
    const middle = start + upper.length;
    return [
      { ...candidate, end: middle, name: upper + rest, aliases: [] },
      { ...candidate, start: middle + join.length, name: lower + rest, aliases: [] },
    ];
  },
  example: {
    text: "深入贯彻全国全区生态环保大会精神",
    found: { type: "Event", words: "全国全区生态环保大会" },
    becomes: ["全国生态环保大会", "全区生态环保大会"],
  },
  counterExample: { text: "召开全国市域社会治理大会", found: { type: "Event", words: "全国市域社会治理大会" } },
};
