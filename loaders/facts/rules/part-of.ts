import type { EntityType } from "#model/ontology.js";
import type { Span } from "../../mapped-text.js";
import type { EntityRef, Mention } from "../../stages.js";
import type { DocumentView, Sentence } from "../document-view.js";
import type { FactRule, FoundFact } from "../rule.js";
import { clauseText, listFrom, listUpTo, matchesIn, mentionsWithin } from "../sentence-parts.js";
import { isDenied, statusOfClause } from "../status.js";

const PARTS: readonly EntityType[] = ["Project", "Initiative", "Policy", "Event", "Organization", "Department"];
const WHOLES: readonly EntityType[] = ["Initiative", "Project", "Organization", "Department"];
const MEANS =
  /为(?:主要|核心|开发建设|建设|工作)?(?:重点|试点|引领|抓手|龙头|载体|依托|支撑|中枢|主要内容|核心|突破口|牵引|示范|样板)(?!、)/g;

const LED = /龙头|引领|依托|牵引/;

/** 以A、B为重点，推进Z: A and B are parts of Z. */
export const meansTo: FactRule = {
  name: "means-to",
  confidence: 0.75,
  find: findMeansTo,
  example: {
    text: "以{Project:会展中心}、{Project:高铁南站}为重点，统筹{Initiative:高铁新城行动}发展。",
    facts: ["会展中心 PART_OF 高铁新城行动", "高铁南站 PART_OF 高铁新城行动"],
  },
  counterExample: { text: "以项目建设为重点，推进{Initiative:转型升级}，{Project:会展中心}开工。", facts: [] },
};

/** 美丽街景、美丽商铺等六大行动: the list that leads up to a group's name are its members. */
export const groupMembers: FactRule = {
  name: "group-members",
  confidence: 0.85,
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
  confidence: 0.9,
  find: findGlossaryMembers,
  example: {
    text: "“{Initiative:两大行动}”：指{Initiative:老旧城区改造行动}和{Initiative:特色街区创建行动}。",
    facts: ["老旧城区改造行动 PART_OF 两大行动", "特色街区创建行动 PART_OF 两大行动"],
  },
  counterExample: { text: "“{Policy:三项制度}”：指{Initiative:老旧城区改造行动}须守的制度。", facts: [] },
};

/** 聚焦A、B，实施Z; 依托Z，举办A、B: one clause names the frame, the next what is done in it. */
export const framedBy: FactRule = {
  name: "framed-by",
  confidence: 0.7,
  find: findFramedBy,
  example: {
    text: "依托{Initiative:美丽市民行动}，举办{Initiative:文明旅游}、{Initiative:道德讲堂}等活动。",
    facts: ["文明旅游 PART_OF 美丽市民行动", "道德讲堂 PART_OF 美丽市民行动"],
  },
  counterExample: { text: "依托资源优势，举办{Initiative:文明旅游}、{Initiative:道德讲堂}等活动。", facts: [] },
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

/** 港珠澳大桥主体工程, 龙吴路大修一期工程: the name of a part begins with the whole's. */
export const wholeInName: FactRule = {
  name: "whole-in-name",
  confidence: 0.75,
  find: findWholeInName,
  example: {
    text: "{Project:港珠澳大桥}的{Project:港珠澳大桥主体工程}完工。",
    facts: ["港珠澳大桥主体工程 PART_OF 港珠澳大桥"],
  },
  counterExample: { text: "{Project:大桥}的{Project:港珠澳大桥}完工。", facts: [] },
};

function* findMeansTo(view: DocumentView): Generator<FoundFact> {
  for (const sentence of view.sentences) {
    for (const [index, clause] of sentence.clauses.entries()) {
      for (const mark of matchesIn(sentence, clause, MEANS)) {
        const lead = sentence.text.lastIndexOf("以", mark.start);
        if (lead < clause.start) continue;
        // A company leads a work; it is no part of it.
        const parts = mentionsWithin(sentence, { start: lead, end: mark.start }, PARTS).filter(
          ({ type }) => type !== "Organization" || !LED.test(mark.words),
        );
        const whole = wholeNear(sentence, index, mark.end);
        if (whole === null) continue;
        yield* link(sentence, clause, { parts, whole, trigger: mark.words });
      }
    }
  }
}

/** What the means serve: named behind them in the clause, in the next clause, or in the clause before. */
function wholeNear(sentence: Sentence, index: number, from: number): Mention | null {
  const clause = sentence.clauses[index];
  const ranges = [clause && { start: from, end: clause.end }, sentence.clauses[index + 1], sentence.clauses[index - 1]];
  for (const range of ranges) {
    if (range === undefined) continue;
    const whole = mentionsWithin(sentence, range, WHOLES)[0];
    if (whole !== undefined) return whole;
  }
  return null;
}

function* findGroupMembers(view: DocumentView): Generator<FoundFact> {
  for (const sentence of view.sentences) {
    for (const [index, group] of sentence.mentions.entries()) {
      const last = sentence.mentions[index - 1];
      if (last === undefined || !isGroup(group)) continue;
      const between = sentence.text.slice(last.end, group.start);
      if (!/^[”》）]?(?:等)?(?:\d+(?:个|项|大))?[“《]?$/.test(between)) continue;
      // Bodies before a group's name take part in it; they are not parts.
      const parts = listUpTo(sentence, last).filter(({ type }) => type !== "Organization" && type !== "Department");
      if (parts.length < 2) continue;
      const trigger = between.includes("等") ? "等" : null;
      yield* link(sentence, group, { parts, whole: group, trigger });
    }
  }
}

/** A name that counts or collects: 四大行动, “八项工程”, 系列行动, 综合整治工程. */
function isGroup({ name, type }: EntityRef): boolean {
  return WHOLES.includes(type) && /[一二三四五六七八九十\d]+(?:大|项|个|条)|系列|工程$|行动$|计划$|改革$/.test(name);
}

function* findGlossaryMembers(view: DocumentView): Generator<FoundFact> {
  for (const sentence of view.sentences) {
    const group = sentence.mentions[0];
    if (group === undefined || !WHOLES.includes(group.type)) continue;
    const mark = /^[”"]?[^:：，,。“]{0,6}[:：]\s*(?:是|主要)?指/.exec(sentence.text.slice(group.end));
    if (mark === null || group.start > 8) continue;
    const range = { start: group.end + mark[0].length, end: sentence.text.length };
    yield* link(sentence, range, { parts: mentionsWithin(sentence, range, PARTS), whole: group, trigger: "指" });
  }
}

const FRAME_AFTER = /依托|按照/g;
const FRAME_BEFORE = /聚焦/g;
/** A frame is an undertaking, not a body whose word is followed. */
const FRAMES: readonly EntityType[] = ["Initiative", "Project"];
const DONE_IN_FRAME: readonly EntityType[] = ["Project", "Initiative", "Event"];

function* findFramedBy(view: DocumentView): Generator<FoundFact> {
  for (const sentence of view.sentences) {
    for (const [index, clause] of sentence.clauses.entries()) {
      const next = sentence.clauses[index + 1];
      if (next === undefined) continue;
      for (const mark of matchesIn(sentence, clause, FRAME_AFTER)) {
        const whole = justBehind(sentence, mark.end, clause, FRAMES);
        const first = mentionsWithin(sentence, next, DONE_IN_FRAME)[0];
        if (whole === null || first === undefined) continue;
        yield* link(sentence, next, { parts: listFrom(sentence, first), whole, trigger: mark.words });
      }
      for (const mark of matchesIn(sentence, clause, FRAME_BEFORE)) {
        const first = justBehind(sentence, mark.end, clause, DONE_IN_FRAME);
        const whole = mentionsWithin(sentence, next, FRAMES)[0];
        if (whole === undefined || first === null) continue;
        yield* link(sentence, next, { parts: listFrom(sentence, first), whole, trigger: mark.words });
      }
    }
  }
}

function justBehind(sentence: Sentence, at: number, clause: Span, types: readonly EntityType[]): Mention | null {
  const first = mentionsWithin(sentence, { start: at, end: clause.end }, types)[0];
  return first !== undefined && first.start - at <= 2 ? first : null;
}

/** Words for any group, which no member shares. */
const COLLECTIVE = /行动|工程|计划|项目|平台|体系|战略|改革|任务|提升|专项|攻坚/;

function* findCampaignMembers(view: DocumentView): Generator<FoundFact> {
  for (const sentence of view.sentences) {
    for (const group of sentence.mentions) {
      // The text itself must count the group: a member may be named after it (碧水四大行动).
      const word = /[一二三四五六七八九十]大(.{2})/.exec(sentence.text.slice(group.start, group.end))?.[1];
      if (word === undefined || COLLECTIVE.test(word) || group.type !== "Initiative") continue;
      const range = { start: group.end, end: sentence.text.length };
      const parts = mentionsWithin(sentence, range, PARTS).filter((part) => part.name.includes(word));
      yield* link(sentence, range, { parts, whole: group, trigger: null });
    }
  }
}

/** What may be left of a part's name behind the whole's. */
const PART_TAIL =
  /^(?:[“（(].*[”）)]|.{0,4}[一二三四五六七八九十\d]+期.{0,6}|.{0,6}(?:主体工程|连接线|延伸线|延长线|[东西南北]延.{0,3}|支线|干线工程|配套工程|先导区|起步区|核心区|示范区|总院|分院|校区|分校|分行|分公司|研究院|平台|中心|办公室|分厅|段|系统|分中心|专题.{0,6}))$/;

function* findWholeInName(view: DocumentView): Generator<FoundFact> {
  const wholes = new Map(
    view.things.filter((thing) => WHOLES.includes(thing.ref.type)).map((thing) => [thing.ref.name, thing]),
  );
  for (const { ref, passages } of view.things) {
    const passage = passages[0];
    if (passage === undefined || !PARTS.includes(ref.type)) continue;
    for (let length = ref.name.length - 1; length >= 3; length -= 1) {
      const whole = wholes.get(ref.name.slice(0, length));
      if (whole === undefined || !PART_TAIL.test(ref.name.slice(length))) continue;
      const sentence = view.sentenceOf.get(passage);
      const status = statusOfClause(sentence?.text ?? "", sentence?.modality ?? "review");
      yield { type: "PART_OF", subject: ref, object: whole.ref, passage, trigger: null, status };
      break;
    }
  }
}

interface Parts {
  readonly parts: readonly EntityRef[];
  readonly whole: EntityRef;
  readonly trigger: string | null;
}

function* link(sentence: Sentence, range: Span, { parts, whole, trigger }: Parts): Generator<FoundFact> {
  const words = clauseText(sentence, range);
  if (isDenied(words)) return;
  const status = statusOfClause(words, sentence.modality);
  for (const part of parts) {
    if (part.name === whole.name) continue;
    yield { type: "PART_OF", subject: part, object: whole, passage: sentence.passage, trigger, status };
  }
}
