import type { EntityType } from "#model/ontology.js";
import type { Span } from "../../mapped-text.js";
import type { Mention } from "../../stages.js";
import type { DocumentView, Sentence } from "../document-view.js";
import type { FactRule, FoundFact } from "../rule.js";
import { clauseText, listFrom, matchesIn, mentionsWithin } from "../sentence-parts.js";
import { statusOfClause } from "../status.js";
import { linkParts, PARTS, WHOLES } from "./linking.js";

const MEANS =
  /为(?:主要|核心|开发建设|建设|工作)?(?:重点|试点|引领|抓手|龙头|载体|依托|支撑|中枢|主要内容|核心|突破口|牵引|示范|样板|主体)(?!、)/g;

const LED = /龙头|引领|依托|牵引|主体/;

/** 以A、B为重点，推进Z: A and B are parts of Z. */
export const meansTo: FactRule = {
  name: "means-to",
  confidence: 0.7,
  find: findMeansTo,
  example: {
    text: "以{Project:会展中心}、{Project:高铁南站}为重点，统筹{Initiative:高铁新城行动}发展。",
    facts: ["会展中心 PART_OF 高铁新城行动", "高铁南站 PART_OF 高铁新城行动"],
  },
  counterExample: { text: "以项目建设为重点，推进{Initiative:转型升级}，{Project:会展中心}开工。", facts: [] },
};

/** 聚焦A、B，实施Z; 依托Z，举办A、B: one clause names the frame, the next what is done in it. */
export const framedBy: FactRule = {
  name: "framed-by",
  confidence: 0.5,
  find: findFramedBy,
  example: {
    text: "依托{Initiative:美丽市民行动}，举办{Initiative:文明旅游}、{Initiative:道德讲堂}等活动。",
    facts: ["文明旅游 PART_OF 美丽市民行动", "道德讲堂 PART_OF 美丽市民行动"],
  },
  counterExample: { text: "依托资源优势，举办{Initiative:文明旅游}、{Initiative:道德讲堂}等活动。", facts: [] },
};

function* findMeansTo(view: DocumentView): Generator<FoundFact> {
  for (const sentence of view.sentences) {
    for (const [index, clause] of sentence.clauses.entries()) {
      for (const mark of matchesIn(sentence, clause, MEANS)) {
        const lead = sentence.text.lastIndexOf("以", mark.start);
        if (lead < clause.start) continue;
        const means = mentionsWithin(sentence, { start: lead, end: mark.start }, PARTS);
        const whole = wholeNear(sentence, index, mark.end, means);
        if (whole === null) continue;
        // A company leads a work; it is no part of it.
        const leads = LED.test(mark.words) && (whole.type === "Project" || whole.type === "Initiative");
        const [parts, leaders] = [means.filter(isNoCompany), leads ? means.filter((one) => !isNoCompany(one)) : []];
        yield* linkParts(sentence, clause, { parts: leads ? parts : means, whole, trigger: mark.words });
        const status = statusOfClause(clauseText(sentence, clause), sentence.modality);
        for (const subject of leaders) {
          yield {
            type: "PARTICIPATES_IN",
            subject,
            object: whole,
            passage: sentence.passage,
            trigger: mark.words,
            status,
          };
        }
      }
    }
  }
}

function isNoCompany({ type }: Mention): boolean {
  return type !== "Organization";
}

/** How far behind the words of means, in UTF-16 units, their end may begin and end in the same clause. */
const REACH = 30;

function isComma(sentence: Sentence, at: number): boolean {
  const mark = sentence.text.charAt(at);
  return mark === "," || mark === "，";
}

/** What cannot be a part of what it serves: 以“双碳”战略为牵引, 以创建示范市为抓手. */
const LARGE = /(?:战略|理念|布局|思想|会议|城市|强市|大市|示范市|先行区|革命|振兴)”?$/;

/**
 * What the means serve: named soon behind them in the clause (以A、B为重点的Z); of several works, also in the next clause or the one before
 * (以A、B为重点，推进Z). A semicolon parts them.
 */
function wholeNear(sentence: Sentence, index: number, from: number, means: readonly Mention[]): Mention | null {
  const clause = sentence.clauses[index];
  if (clause === undefined || means.some(({ name }) => LARGE.test(name))) return null;
  const near = { start: from, end: Math.min(clause.end, from + REACH) };
  const own = mentionsWithin(sentence, near, WHOLES)[0];
  if (own !== undefined) return own;
  const areWorks = means.length > 1 && means.every(({ type }) => type === "Project" || type === "Organization");
  if (!areWorks) return null;
  const ranges = [
    isComma(sentence, clause.end) ? sentence.clauses[index + 1] : undefined,
    isComma(sentence, clause.start - 1) ? sentence.clauses[index - 1] : undefined,
  ];
  for (const range of ranges) {
    if (range === undefined) continue;
    const whole = mentionsWithin(sentence, range, WHOLES)[0];
    if (whole !== undefined) return whole;
  }
  return null;
}

const FRAME_AFTER = /依托|按照/g;
const FRAME_BEFORE = /聚焦/g;
/** A frame is an undertaking, not a body whose word is followed. */
const FRAMES: readonly EntityType[] = ["Initiative", "Project"];
/** 依托中小雪场, 依托产业园, 依托兰州等中心城市: what is only made use of. */
const USED = /(?<!平台|工程|系统|大脑|行动|计划|活动|“[^”]+”)$/;
function isMadeUseOf({ type, name }: Mention): boolean {
  return name.includes("等") || (type === "Project" && USED.test(name));
}
const DONE_IN_FRAME: readonly EntityType[] = ["Project", "Initiative", "Event"];

function* findFramedBy(view: DocumentView): Generator<FoundFact> {
  for (const sentence of view.sentences) {
    for (const [index, clause] of sentence.clauses.entries()) {
      const next = sentence.clauses[index + 1];
      if (next === undefined) continue;
      for (const mark of matchesIn(sentence, clause, FRAME_AFTER)) {
        const whole = justBehind(sentence, mark.end, clause, FRAMES);
        // 按照…的要求, 原则: a slogan, not a frame.
        if (mark.words === "按照" && !/定位|目标|规划/.test(sentence.text.slice(mark.end, clause.end))) continue;
        const first = mentionsWithin(sentence, next, DONE_IN_FRAME)[0];
        if (whole === null || first === undefined || isMadeUseOf(whole)) continue;
        yield* linkParts(sentence, next, { parts: listFrom(sentence, first), whole, trigger: mark.words });
      }
      for (const mark of matchesIn(sentence, clause, FRAME_BEFORE)) {
        if (!/^(?:深入|全面|大力|组织)?(?:实施|开展|推进)/.test(clauseText(sentence, next))) continue;
        const first = justBehind(sentence, mark.end, clause, DONE_IN_FRAME);
        const whole = mentionsWithin(sentence, next, FRAMES)[0];
        if (whole === undefined || first === null) continue;
        const parts = listFrom(sentence, first);
        // 聚焦打造A，实施Z: an aim. Several are what Z works on.
        if (parts.length > 1) yield* linkParts(sentence, next, { parts, whole, trigger: mark.words });
      }
    }
  }
}

function justBehind(sentence: Sentence, at: number, clause: Span, types: readonly EntityType[]): Mention | null {
  const first = mentionsWithin(sentence, { start: at, end: clause.end }, types)[0];
  return first !== undefined && first.start - at <= 2 ? first : null;
}
