import type { Candidate } from "../candidate.js";
import type { BorderRule } from "./border-rule.js";

const NUMERAL = "[一二三四五六七八九十]";
const PLENUM = new RegExp(`^(?:${NUMERAL}中|${NUMERAL}{1,2}次)(?:全会)?$`, "u");
const TERM_BEFORE = new RegExp(
  `(?<body>(?:[省市区县州旗盟]委|自治区党委)?)(?<term>${NUMERAL}{1,3}届)(?:(?:${NUMERAL}中|${NUMERAL}{1,2}次)(?:全会)?[、和与及])+$`,
  "u",
);
const LONGEST_LIST = 40;

/** 十九届二中、三中|全会: the last of a list is of the same congress as the first; without it, it would be one with the third plenum of any other. */
export const plenumTerms: BorderRule = {
  name: "plenum-terms",
  mend(candidate, text) {
    const { type, name } = candidate;
    if (type !== "Event" || !PLENUM.test(name)) return null;
    const term = termBefore(candidate, text);
    if (term === null) return null;
    const own = name.replace(/全会$/u, "");
    return [{ ...candidate, name: `${term}${own}全会`, aliases: [] }];
  },
  example: {
    text: "贯彻十九届二中、三中全会精神",
    found: { type: "Event", words: "三中全会" },
    becomes: ["十九届三中全会"],
  },
  counterExample: { text: "贯彻党的三中全会精神", found: { type: "Event", words: "三中全会" } },
};

function termBefore({ start }: Candidate, text: string): string | null {
  const { body = "", term = "" } = TERM_BEFORE.exec(text.slice(Math.max(0, start - LONGEST_LIST), start))?.groups ?? {};
  return term === "" ? null : body + term;
}
