import type { EntityRef } from "../../stages.js";
import type { DocumentView } from "../document-view.js";
import type { FactRule, FoundFact } from "../rule.js";
import { listUpTo, mentionsWithin } from "../sentence-parts.js";
import { linkParts, PARTS, WHOLES } from "./linking.js";

/** 美丽街景、美丽商铺等六大行动: the list that leads up to a group's name are its members. */
export const groupMembers: FactRule = {
  name: "group-members",
  confidence: 0.95,
  find: findGroupMembers,
  example: {
    text: "实施{Initiative:蓝天行动}、{Initiative:碧水行动}等“{Initiative:四大行动}”。",
    facts: ["蓝天行动 PART_OF 四大行动", "碧水行动 PART_OF 四大行动"],
  },
  counterExample: { text: "实施{Initiative:蓝天行动}、{Initiative:碧水行动}，推进{Initiative:四大行动}。", facts: [] },
};

/** “五大行动”：指A、B和C: a glossary tells the members. */
export const glossaryMembers: FactRule = {
  name: "glossary-members",
  confidence: 0.85,
  find: findGlossaryMembers,
  example: {
    text: "“{Initiative:两大行动}”：指{Initiative:老旧城区改造行动}和{Initiative:特色街区创建行动}。",
    facts: ["老旧城区改造行动 PART_OF 两大行动", "特色街区创建行动 PART_OF 两大行动"],
  },
  counterExample: {
    text: "{Initiative:老旧城区改造行动}：{Initiative:特色街区创建行动}同步推进。",
    facts: [],
  },
};

/** 全面推进六大美丽系列行动，完成美丽街景…: what follows a numbered campaign and shares its word is of it. */
export const campaignMembers: FactRule = {
  name: "campaign-members",
  confidence: 0.7,
  find: findCampaignMembers,
  example: {
    text: "推进{Initiative:六大美丽系列行动}，完成{Initiative:美丽街景}、{Initiative:美丽商铺}检查。",
    facts: ["美丽街景 PART_OF 六大美丽系列行动", "美丽商铺 PART_OF 六大美丽系列行动"],
  },
  counterExample: { text: "推进{Initiative:六大美丽系列行动}，深化{Initiative:司法改革}。", facts: [] },
};

function* findGroupMembers(view: DocumentView): Generator<FoundFact> {
  for (const sentence of view.sentences) {
    for (const [index, group] of sentence.mentions.entries()) {
      const last = sentence.mentions[index - 1];
      if (last === undefined || !isGroup(group)) continue;
      const between = sentence.text.slice(last.end, group.start);
      if (!leadsToGroup(between, last, group)) continue;
      // Bodies before a group's name take part in it; they are not parts.
      const parts = listUpTo(sentence, last).filter(({ type }) => type !== "Organization" && type !== "Department");
      if (parts.length < 2) continue;
      const trigger = between.includes("等") ? "等" : null;
      yield* linkParts(sentence, group, { parts, whole: group, trigger });
    }
  }
}

/** 等 leads from a list to its group; without it, the group must say how many it has (蓝天、碧水`四大行动`). */
function leadsToGroup(between: string, last: EntityRef, group: EntityRef): boolean {
  if (!/^[”》）]?(?:等)?(?:\d+(?:个|项|大))?[“《]?$/.test(between)) return false;
  return between.includes("等") || (last.type !== "Place" && COUNTED.test(group.name));
}

const COUNTED = /[一二三四五六七八九十\d]+(?:大|项|个|条)/;

/** A name that counts or collects: 四大行动, “八项工程”, 系列行动, 综合整治工程. */
function isGroup({ name, type }: EntityRef): boolean {
  return WHOLES.includes(type) && (COUNTED.test(name) || /系列|工程$|行动$|计划$|改革$/.test(name));
}

function* findGlossaryMembers(view: DocumentView): Generator<FoundFact> {
  for (const sentence of view.sentences) {
    for (const [index, group] of sentence.mentions.entries()) {
      if (!WHOLES.includes(group.type)) continue;
      const behind = sentence.text.slice(group.end);
      const mark = (
        index === 0 && group.start <= LONGEST_NUMBER ? ENTRY : COUNTED.test(group.name) ? NAMELY : null
      )?.exec(behind);
      if (mark === null || mark === undefined) continue;
      if (mark[1] === undefined && !COUNTED.test(group.name)) continue;
      const range = { start: group.end + mark[0].length, end: sentence.text.length };
      const parts = mentionsWithin(sentence, range, PARTS);
      // “单一窗口”：指建立一个…平台 says what it is; 蓉耀工程：指依托…, by what.
      const isDefined = !isCounted(group) && (parts.length < 2 || MEANS.test(sentence.text.slice(range.start)));
      if (!isDefined) yield* linkParts(sentence, range, { parts, whole: group, trigger: mark[1] ?? null });
    }
  }
}

/** `12.“`: what may stand in front of a glossary's entry. */
const LONGEST_NUMBER = 8;
/** “9+3”：“9”指…; 四大平台活动：A、B. */
const ENTRY = /^[”"]?[^:：，,。“]{0,6}[:：]\s*(?:“[^”]{1,6}”)?(?:是|主要)?(指)?/;
/** 六大工程, and “1+N”, 一带十五园 by their parts. */
function isCounted({ name }: EntityRef): boolean {
  return (
    COUNTED.test(name) || /\d\+|\+N|[一二两三四五六七八九十]\p{Script=Han}{1,2}[一二两三四五六七八九十百]/u.test(name)
  );
}
const MEANS = /^(?:依托|围绕|通过|利用)/;
/** “四大行动”，即A、B. */
const NAMELY = /^[”"]?[，,]?(即|包括|分别是|分别为)/;

/** Words for any group, which no member shares. */
const COLLECTIVE = /行动|工程|计划|项目|平台|体系|战略|改革|任务|提升|专项|攻坚|产业|市场|发展|民生|文化|环境/;
/** A campaign is carried out; 九大产业 is none. */
const CAMPAIGN = /(?:行动|工程|活动|计划)”?$/;

function* findCampaignMembers(view: DocumentView): Generator<FoundFact> {
  for (const sentence of view.sentences) {
    for (const group of sentence.mentions) {
      // The text itself must count the group: a member may be named after it (碧水四大行动).
      const word = /[二三四五六七八九十]大(.{2})/.exec(sentence.text.slice(group.start, group.end))?.[1];
      if (word === undefined || COLLECTIVE.test(word) || group.type !== "Initiative" || !CAMPAIGN.test(group.name))
        continue;
      const range = { start: group.end, end: sentence.text.length };
      const parts = mentionsWithin(sentence, range, PARTS).filter((part) => part.name.includes(word));
      if (parts.length < 2) continue;
      yield* linkParts(sentence, range, { parts, whole: group, trigger: null });
    }
  }
}
