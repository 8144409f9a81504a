import type { EntityRef, Mention } from "../../stages.js";
import type { DocumentView, Sentence } from "../document-view.js";
import type { FactRule, FoundFact } from "../rule.js";
import { listFrom, listUpTo } from "../sentence-parts.js";
import { linkParts, PARTS, WHOLES } from "./linking.js";

/** 蓝天、碧水、绿地、宁静四大行动, “两圈两带”：A、B、C、D: a list of as many as the group's name counts are its members. */
export const countedMembers: FactRule = {
  name: "counted-members",
  confidence: 0.9,
  find: findCountedMembers,
  example: {
    text: "实施{Initiative:蓝天行动}、{Initiative:碧水行动}“{Initiative:两大行动}”。“{Initiative:一圈两带}”：{Initiative:城市圈}、{Initiative:经济带}、{Initiative:旅游带}。",
    facts: [
      "蓝天行动 PART_OF 两大行动",
      "碧水行动 PART_OF 两大行动",
      "城市圈 PART_OF 一圈两带",
      "经济带 PART_OF 一圈两带",
      "旅游带 PART_OF 一圈两带",
    ],
  },
  counterExample: {
    text: "实施{Initiative:蓝天行动}、{Initiative:碧水行动}，推进“{Initiative:两大行动}”。“{Initiative:一圈两带}”：{Initiative:城市圈}、{Initiative:经济带}同步发展。",
    facts: [],
  },
};

const FEWEST = 2;

function* findCountedMembers(view: DocumentView): Generator<FoundFact> {
  for (const sentence of view.sentences) {
    for (const [index, group] of sentence.mentions.entries()) {
      const count = WHOLES.includes(group.type) ? countOf(group.name) : 0;
      if (count < FEWEST) continue;
      const members = [
        listBefore(sentence, sentence.mentions[index - 1], group),
        listBehind(sentence, group, sentence.mentions[index + 1]),
      ].find((list) => list.length === count);
      if (members === undefined) continue;
      const parts = members.filter((one) => PARTS.includes(one.type) && !isBody(one) && !isOfCount(one));
      yield* linkParts(sentence, { start: group.start, end: group.end }, { parts, whole: group, trigger: null });
    }
  }
}

function listBefore(sentence: Sentence, last: Mention | undefined, group: Mention): Mention[] {
  const isNext = last !== undefined && /^[”》）]?等?[“《]?$/u.test(sentence.text.slice(last.end, group.start));
  return isNext ? listUpTo(sentence, last) : [];
}

/** Of a glossary's entry, or behind 即 and its like. */
function listBehind(sentence: Sentence, group: Mention, first: Mention | undefined): Mention[] {
  if (first === undefined) return [];
  const isNamed = NAMELY.test(sentence.text.slice(group.end, first.start));
  const list = isNamed ? listFrom(sentence, first) : [];
  const behind = sentence.text.slice(list.at(-1)?.end ?? 0);
  return ENDED.test(behind) ? list : [];
}

const NAMELY =
  /^[”"]?(?:[:：]|[，,]?即|[，,]?(?:是|分别是|分别为|包括))(?:指|即|是)?(?:实施|开展|建设|推进|打造)?[“《]?$/u;
const ENDED = /^[”》）]?(?:建设|发展|等)?(?:[。；;，,）)]|$)/u;

const NUMBER = "(?:[二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])";
/** What is counted by a group's name. */
const UNIT =
  "(?:大|项|个|条|座|纵|横|环|射|圈|带|城|区|心|翼|轴|核|极|廊|园|片|港|地|群|点|线|路|桥|河|湖|中心|基地|平台|行动|工程|战役|改革)";
const COUNT = `${NUMBER}${UNIT}`;
/** A count is never taken for words between two, or a long row of them is cut in too many ways. */
const COUNTS = new RegExp(
  `^\\p{Script=Han}{0,8}?((?:${COUNT}(?:(?!${COUNT})\\p{Script=Han}){0,2}?)+)(?!\\p{Script=Han}{0,3}${COUNT})`,
  "u",
);
const EACH = new RegExp(`(${NUMBER})${UNIT}`, "gu");

/** 四大行动 counts 4, 六城三区 9, “一心两翼” 3; 第三轮 and 十四五 count nothing. */
function countOf(name: string): number {
  const counts = COUNTS.exec(/“([^”]+)”/u.exec(name)?.[1] ?? name)?.[1] ?? "";
  return Array.from(counts.matchAll(EACH), ([, number = ""]) => valueOf(number)).reduce((sum, one) => sum + one, 0);
}

const SIGNS = "零一二三四五六七八九";

function valueOf(number: string): number {
  const [tens = "", ones] = number.includes("十") ? number.split("十") : ["零", number.replace("两", "二")];
  return (tens === "" ? 1 : SIGNS.indexOf(tens)) * 10 + Math.max(0, SIGNS.indexOf(ones ?? ""));
}

/** Bodies that a list names take part in the group; they are not parts. */
function isBody({ type }: EntityRef): boolean {
  return type === "Organization" || type === "Department";
}

/** 四大行动 is no member of 五大工程. */
function isOfCount({ name }: EntityRef): boolean {
  return countOf(name) >= FEWEST;
}
