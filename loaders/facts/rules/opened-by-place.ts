import type { Mention } from "../../stages.js";
import type { DocumentView, Sentence } from "../document-view.js";
import type { FactRule, FoundFact } from "../rule.js";
import { listFrom } from "../sentence-parts.js";
import { isDenied, statusAt } from "../status.js";

/** 集美新城要完成投资235亿元，加快电子城等项目建设: what a place is told to build is there. */
export const openedByPlace: FactRule = {
  name: "opened-by-place",
  confidence: 0.85,
  find: findOpenedByPlace,
  example: {
    text: "{Place:集美新城}要完成投资235亿元，加快{Project:电子城}、{Project:软件园三期}等项目建设；{Place:翔安}要扩大开放。",
    facts: ["电子城 LOCATED_IN 集美新城", "软件园三期 LOCATED_IN 集美新城"],
  },
  counterExample: {
    text: "{Place:本市}要加快{Project:电子城}建设。{Place:集美新城}发展迅速，{Project:软件园三期}开工。{Place:巢湖}要彰显特色，{Place:庐江}要加快{Project:副中心}建设。",
    facts: [],
  },
};

/** What a place is told: it must do, or does above all. */
const TOLD = /^(?:要|应|重点|着力|突出抓好|将(?:重点|加快|着力))/u;
const BUILDS = /(?:加快|推进|推动|建设|建成|建好|启动|开工|完成|抓好|实施|做好|确保|促进)(?:了|好|建设)?[“]?$/u;
/** What leads through several places, or elsewhere. */
const WAY = /[至到—―－–~-]|(?:铁路|高铁|高速|高速公路|公路|国道|省道|航线|班列|通道)$/u;

export function leadsElsewhere(name: string): boolean {
  return WAY.test(name);
}

function* findOpenedByPlace(view: DocumentView): Generator<FoundFact> {
  for (const sentence of view.sentences) {
    for (const part of partsOf(sentence.text)) {
      const place = sentence.mentions.find(({ start }) => start === part.start);
      if (place?.type !== "Place" || place.name === view.area?.name) continue;
      const end = otherPlace(sentence, place)?.start ?? part.end;
      const told = sentence.text.slice(place.end, Math.min(end, part.end));
      if (!TOLD.test(told) || isDenied(told)) continue;
      for (const project of builtIn(sentence, { start: place.end, end: Math.min(end, part.end) })) {
        const { passage } = sentence;
        const status = statusAt(sentence, project.start);
        yield { type: "LOCATED_IN", subject: project, object: place, passage, trigger: null, status };
      }
    }
  }
}

/** Up to a full stop or a semicolon. */
function partsOf(text: string): { start: number; end: number }[] {
  return Array.from(text.matchAll(/[^；;。]+/gu), ({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
}

/** 巢湖市要彰显特色，庐江县要加快…: the next place that a clause begins with is told something itself. */
function otherPlace({ mentions, text }: Sentence, place: Mention): Mention | undefined {
  return mentions.find(
    ({ type, start }) => type === "Place" && start > place.end && /[，,]/u.test(text.charAt(start - 1)),
  );
}

function builtIn(sentence: Sentence, range: { start: number; end: number }): Mention[] {
  return sentence.mentions
    .filter(
      (one) =>
        one.start >= range.start &&
        one.end <= range.end &&
        BUILDS.test(sentence.text.slice(Math.max(range.start, one.start - 8), one.start)),
    )
    .flatMap((first) => listFrom(sentence, first))
    .filter(({ type, name, end }) => type === "Project" && end <= range.end && !leadsElsewhere(name));
}
