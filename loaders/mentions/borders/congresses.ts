import type { BorderRule } from "./border-rule.js";

const BOTH = /^(?<congress>.*(?:人大|人民代表大会))(?<joint>及其|和|及)(?<committee>常委会|常务委员会)$/u;

/** 市人大|及其|常委会 is the congress and its standing committee: together they stood as a third body beside them. */
export const congressAndCommittee: BorderRule = {
  name: "congress-and-committee",
  mend(candidate, text) {
    const { type, name, start, end } = candidate;
    const { congress, joint, committee } = (type === "Department" && BOTH.exec(name)?.groups) || {};
    if (congress === undefined || joint === undefined || committee === undefined) return null;
    if (text.slice(start, end) !== name) return null;
    const at = start + congress.length;
    return [
      { ...candidate, end: at, name: congress, aliases: [] },
      { ...candidate, start: at + joint.length, name: `${congress}${committee}`, aliases: [name] },
    ];
  },
  example: {
    text: "自觉接受市人大及其常委会监督",
    found: { type: "Department", words: "市人大及其常委会" },
    becomes: ["市人大", "市人大常委会"],
  },
  counterExample: { text: "提请市人大常委会审议", found: { type: "Department", words: "市人大常委会" } },
};
