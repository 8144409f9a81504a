import type { EntityType } from "#model/ontology.js";
import type { DocumentView } from "../document-view.js";
import type { FactRule, FoundFact } from "../rule.js";
import { clauseText, listFrom, listUpTo, matchesIn, mentionsWithin } from "../sentence-parts.js";
import { isDenied, statusOfClause } from "../status.js";

const BODIES: readonly EntityType[] = ["Department", "Organization"];
const WITH = /与|同|会同|联合|携手/g;
const TOGETHER = /^[”》）)]?(?:等)?[^，,。；]{0,12}?(?:合作|签约|签订|签署|共建|联手|结对|达成|做强|共同)/;
const CHARGED = /^[”》）)]?(?:负责|牵头|主办|承办|组织实施|具体实施)/;

/** 与A、B等合作: who works with the body named before, else with the one that speaks. */
export const partners: FactRule = {
  name: "partners",
  confidence: 0.93,
  find: findPartners,
  example: {
    text: "{Organization:地铁集团}与{Organization:港铁公司}深化合作。",
    facts: ["地铁集团 PARTNERS_WITH 港铁公司"],
  },
  counterExample: { text: "{Organization:地铁集团}与群众见面，{Organization:港铁公司}进驻。", facts: [] },
};

/** 区检察院牵头X: the body named before the verb carries it out. */
export const inCharge: FactRule = {
  name: "in-charge",
  confidence: 0.7,
  find: findInCharge,
  example: { text: "{Department:区文旅局}牵头{Event:旅游节}筹备。", facts: ["区文旅局 RESPONSIBLE_FOR 旅游节"] },
  counterExample: { text: "{Department:区文旅局}参加{Event:旅游节}。", facts: [] },
};

const CARRIED_OUT: readonly EntityType[] = ["Project", "Initiative", "Event", "Policy"];

/** 支持区检察院履行职能，推进检察改革: what follows in the sentence is done by the body that is supported. */
export const supportedBody: FactRule = {
  name: "supported-body",
  confidence: 0.6,
  find: findSupported,
  example: {
    text: "支持{Department:区检察院}依法履职，积极推进{Initiative:检察改革试点}。",
    facts: ["区检察院 RESPONSIBLE_FOR 检察改革试点"],
  },
  counterExample: { text: "支持{Organization:中小企业}发展，积极推进{Initiative:检察改革试点}。", facts: [] },
};

function* findSupported(view: DocumentView): Generator<FoundFact> {
  for (const sentence of view.sentences) {
    const body = sentence.mentions.find(({ type }) => type === "Department");
    if (body === undefined || !/^支持(?:和保障)?$/.test(sentence.text.slice(0, body.start))) continue;
    for (const clause of sentence.clauses.slice(1)) {
      for (const object of mentionsWithin(sentence, clause, CARRIED_OUT)) {
        const status = statusOfClause(clauseText(sentence, clause), sentence.modality);
        yield { type: "RESPONSIBLE_FOR", subject: body, object, passage: sentence.passage, trigger: "支持", status };
      }
    }
  }
}

function* findPartners(view: DocumentView): Generator<FoundFact> {
  for (const sentence of view.sentences) {
    for (const clause of sentence.clauses) {
      for (const mark of matchesIn(sentence, clause, WITH)) {
        const first = mentionsWithin(sentence, { start: mark.end, end: clause.end }, BODIES)[0];
        if (first === undefined || first.start !== mark.end) continue;
        const others = listFrom(sentence, first).filter(({ type }) => BODIES.includes(type));
        const end = others.at(-1)?.end ?? first.end;
        const together = TOGETHER.exec(sentence.text.slice(end, clause.end));
        if (together === null || isDenied(clauseText(sentence, clause))) continue;
        const named = mentionsWithin(sentence, { start: clause.start, end: mark.start }, BODIES).at(-1);
        const subjects =
          named?.end === mark.start ? listUpTo(sentence, named) : view.issuer === null ? [] : [view.issuer];
        const status = statusOfClause(clauseText(sentence, clause), sentence.modality);
        const trigger = together[0].slice(-2);
        for (const subject of subjects) {
          for (const object of others)
            yield { type: "PARTNERS_WITH", subject, object, passage: sentence.passage, trigger, status };
        }
      }
    }
  }
}

function* findInCharge(view: DocumentView): Generator<FoundFact> {
  for (const sentence of view.sentences) {
    for (const clause of sentence.clauses) {
      for (const body of mentionsWithin(sentence, clause, ["Department"])) {
        const verb = CHARGED.exec(sentence.text.slice(body.end, clause.end));
        if (verb === null) continue;
        const range = { start: body.end + verb[0].length, end: clause.end };
        const object = mentionsWithin(sentence, range, CARRIED_OUT)[0];
        if (object === undefined || object.start - range.start > 8) continue;
        const status = statusOfClause(clauseText(sentence, clause), sentence.modality);
        const trigger = verb[0].replace(/^[”》）)]/, "");
        yield { type: "RESPONSIBLE_FOR", subject: body, object, passage: sentence.passage, trigger, status };
      }
    }
  }
}
