import type { EntityType } from "#model/ontology.js";
import type { Candidate } from "../candidate.js";
import type { BorderRule } from "./border-rule.js";

const BUILT: ReadonlySet<EntityType> = new Set(["Project", "Place", "Organization"]);
const DEED = "(?:新建|扩建|改建|改扩建|续建|迁建|重建|提升改造|改造提升|改造升级)";
/** 新建区, 新建村 are places called so; 新建项目, 新建和续建工程 are kinds. */
const BUILDS = new RegExp(`^(?:${DEED}[、和及与]?)+(?!${DEED}|[、和及与区县村镇街路]|项目|工程|成)(?=.{3})`, "u");
const OWN = /^我[省市县区州旗国](?:的|地处)?(?=.{3})/u;
/** 我市|首个创意产业园 says which one, 我省|实施办法 whose: no names. */
const NO_NAME =
  /^(?:首|第一|唯一|最)|^(?:具体|实施|有关|相关|配套|\d{1,3}条|各项)*(?:办法|措施|方案|细则|意见|规划|政策)$/u;

/** 扩建|南昌港口: what is done to it is no part of a thing's name. */
export const builtBefore: BorderRule = {
  name: "built-before",
  mend(candidate, text) {
    const length = BUILT.has(candidate.type) ? (BUILDS.exec(candidate.name)?.[0].length ?? 0) : 0;
    return length === 0 ? null : [without(candidate, length, text)];
  },
  example: { text: "扩建南昌港口", found: { type: "Project", words: "扩建南昌港口" }, becomes: ["南昌港口"] },
  counterExample: { text: "南昌的新建区文化广场", found: { type: "Place", words: "新建区文化广场" } },
};

/** 我省|中小企业促进条例: the report's word for its own area. */
export const ownBefore: BorderRule = {
  name: "own-before",
  mend(candidate, text) {
    const length = OWN.exec(candidate.name)?.[0].length ?? 0;
    if (length === 0) return null;
    return NO_NAME.test(candidate.name.slice(length)) ? [] : [without(candidate, length, text)];
  },
  example: {
    text: "落实我省中小企业促进条例",
    found: { type: "Policy", words: "我省中小企业促进条例" },
    becomes: ["中小企业促进条例"],
  },
  counterExample: { text: "开展我为群众办实事", found: { type: "Initiative", words: "我为群众办实事" } },
};

function without(candidate: Candidate, length: number, text: string): Candidate {
  const { name, start, end } = candidate;
  const isWritten = text.startsWith(name.slice(0, length), start) && end - start > length;
  return {
    ...candidate,
    start: isWritten ? start + length : start,
    name: name.slice(length),
    aliases: [name, ...candidate.aliases],
  };
}
