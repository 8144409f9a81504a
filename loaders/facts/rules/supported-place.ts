import type { Mention } from "../../stages.js";
import type { DocumentView, Sentence } from "../document-view.js";
import type { FactRule, FoundFact } from "../rule.js";
import { listFrom, listUpTo } from "../sentence-parts.js";
import { isDenied, statusAt } from "../status.js";
import { leadsElsewhere } from "./opened-by-place.js";

/** 支持颍州区打造商务文旅园区、颍泉区打造智能制造园区: what a place is helped to build is there, and what it is helped to try or become it takes part in. */
export const supportedPlace: FactRule = {
  name: "supported-place",
  confidence: 0.9,
  find: findSupportedPlace,
  example: {
    text: "支持{Place:颍州区}打造{Project:商务文旅园}、{Place:颍泉区}和{Place:颍东区}建设{Project:智能制造园}，推动{Place:界首}开展{Initiative:全国普惠金融试点}。",
    facts: [
      "商务文旅园 LOCATED_IN 颍州区",
      "智能制造园 LOCATED_IN 颍泉区",
      "智能制造园 LOCATED_IN 颍东区",
      "界首 PARTICIPATES_IN 全国普惠金融试点",
    ],
  },
  counterExample: {
    text: "支持{Place:本市}建设{Project:智能制造园}。支持{Place:颍州区}发展，建设{Project:商务文旅园}。支持{Place:颍东区}建设{Project:阜淮高速}。{Place:颍泉区}打造{Project:软件园}。支持{Place:颍泉区}建成{Project:国际旅游岛}，推进{Initiative:新型工业化}。",
    facts: [],
  },
};

const HELPS = /(?:支持|推动|鼓励|指导|助力|帮助|引导)[“]?$/u;
const BUILDS =
  /^(?:等(?:地|\d+个?[县市区]{1,3}))?(?:加快|高标准|高质量|高水平|规划|全面|全域|积极|继续|启动|开工|做好|争取)*(?:建设好?|打造|创建|建成|推进|实施|启动|开展|申报|争创|开工|举办|承办)(?:了|好)?[“]?(?:国家级?|省级)?$/u;

/** What a place is to become lies not in it. */
const BECOMES = /创建|争创|申报|建成/u;
/** 区域中心城市, 国际旅游岛. */
const IS_PLACE = /(?:城市|岛|县|市)”?$/u;
/** 新型工业化: what all do. */
const COURSE = /化”?$/u;
/** 沿海市县, 各县区, 有条件的地区. */
const KIND = /^各|(?:[省市县区]{2}|地区|乡镇|街道)$/u;

function* findSupportedPlace(view: DocumentView): Generator<FoundFact> {
  for (const sentence of view.sentences) {
    // Up to here places are helped, one after the other.
    let helped = -1;
    for (const [index, last] of sentence.mentions.entries()) {
      const object = sentence.mentions[index + 1];
      if (last.type !== "Place" || object === undefined) continue;
      const verb = sentence.text.slice(last.end, object.start);
      const places = listUpTo(sentence, last).filter(({ start }) => start >= helped);
      const start = places[0]?.start ?? last.start;
      const isHelped = HELPS.test(sentence.text.slice(0, start)) || isNext(sentence, helped, start);
      if (!isHelped || !BUILDS.test(verb) || isDenied(verb)) continue;
      const objects = builtBy(sentence, object);
      helped = objects.at(-1)?.end ?? object.end;
      const isBecoming = BECOMES.test(verb);
      for (const place of places.filter(
        ({ type, name }) => type === "Place" && name !== view.area?.name && !KIND.test(name),
      ))
        yield* objects.flatMap((one) =>
          linked(sentence, place, one).filter(({ type }) => type === "PARTICIPATES_IN" || !isBecoming),
        );
    }
  }
}

/** 、颍泉区打造: the next place of a list that is helped. */
function isNext({ text }: Sentence, helped: number, start: number): boolean {
  return helped >= 0 && /^”?(?:建设|项目|工程)?[、，；和]$/u.test(text.slice(helped, start));
}

/** The list that a verb has behind it, up to the next place, which has a verb of its own. */
function builtBy(sentence: Sentence, first: Mention): Mention[] {
  const list = listFrom(sentence, first);
  const next = list.findIndex(({ type }, at) => at > 0 && type === "Place");
  return next < 0 ? list : list.slice(0, next);
}

function linked(sentence: Sentence, place: Mention, one: Mention): FoundFact[] {
  const { passage } = sentence;
  const status = statusAt(sentence, one.start);
  if (one.type === "Initiative" && !COURSE.test(one.name))
    return [{ type: "PARTICIPATES_IN", subject: place, object: one, passage, trigger: null, status }];
  const isThere =
    (one.type === "Project" && !leadsElsewhere(one.name) && !IS_PLACE.test(one.name)) || one.type === "Event";
  return isThere ? [{ type: "LOCATED_IN", subject: one, object: place, passage, trigger: null, status }] : [];
}
