import type { EntityType } from "#model/ontology.js";
import { type Charge, chargesIn } from "../../charges.js";
import type { Mention } from "../../stages.js";
import type { DocumentView, Sentence } from "../document-view.js";
import type { FactRule, FoundFact } from "../rule.js";
import { mentionsWithin } from "../sentence-parts.js";
import { statusAt } from "../status.js";

/** 建设全民学习服务中心。……（市教育局负责）: the bodies named behind an item of a list see to the work that it names first. */
export const chargedBehind: FactRule = {
  name: "charged-behind",
  confidence: 0.9,
  find: findCharged,
  example: {
    text: "一、建设{Project:学习服务中心}。\n开放{Project:资源库}。\n（{Department:市教育局}负责）\n二、实施{Project:老桥改造}。牵头单位：{Department:市住建局}；配合单位：{Department:市财政局}",
    facts: [
      "市教育局 RESPONSIBLE_FOR 学习服务中心",
      "市住建局 RESPONSIBLE_FOR 老桥改造",
      "市财政局 PARTICIPATES_IN 老桥改造",
    ],
  },
  counterExample: {
    text: "建设{Project:学习服务中心}。\n二、提高低保标准。\n（{Department:市民政局}负责）\n{Department:市教育局}（简称教育局）负责。",
    facts: [],
  },
};

const WORKS: readonly EntityType[] = ["Project", "Initiative", "Policy", "Event"];
const BODIES: readonly EntityType[] = ["Department", "Organization"];
/** Where an item of a list begins. */
const ITEM = /^\s*(?:第?[（(]?[一二三四五六七八九十百]{1,4}[）)、.．：:]|[（(]?\d{1,3}[）)、.．](?!\d)|[①-⑳])/u;

/** More than what stands between two charges. */
const SAYS = /\p{Script=Han}/u;

interface Work {
  readonly mention: Mention;
  readonly sentence: Sentence;
}

function* findCharged(view: DocumentView): Generator<FoundFact> {
  let work: Work | null = null;
  let isCharged = false;
  for (const sentence of view.sentences) {
    if (sentence.isHeading || ITEM.test(sentence.text)) work = null;
    let from = 0;
    for (const charge of [...chargesIn(sentence.text), null]) {
      const said = { start: from, end: charge?.start ?? sentence.text.length };
      if (SAYS.test(sentence.text.slice(said.start, said.end))) {
        work = isCharged ? null : work;
        isCharged = false;
        work ??= workIn(sentence, said);
      }
      if (charge === null) break;
      if (work !== null) yield* factsOf(sentence, charge, work);
      isCharged = true;
      from = charge.end;
    }
  }
}

function workIn(sentence: Sentence, range: { readonly start: number; readonly end: number }): Work | null {
  const mention = mentionsWithin(sentence, range, WORKS)[0];
  return mention === undefined ? null : { mention, sentence };
}

function* factsOf(sentence: Sentence, charge: Charge, work: Work): Generator<FoundFact> {
  const status = statusAt(work.sentence, work.mention.start);
  const isElsewhere = work.sentence.passage !== sentence.passage;
  const places = { passage: sentence.passage, ...(isElsewhere ? { context: work.sentence.passage } : {}) };
  for (const span of charge.bodies) {
    for (const subject of mentionsWithin(sentence, span, BODIES)) {
      const type = charge.leads && subject.type === "Department" ? "RESPONSIBLE_FOR" : "PARTICIPATES_IN";
      if (type === "PARTICIPATES_IN" && work.mention.type === "Policy") continue;
      yield { type, subject, object: work.mention, ...places, trigger: null, status };
    }
  }
}
