import type { EntityType } from "#model/ontology.js";
import type { Span } from "../../mapped-text.js";
import type { EntityRef, Mention } from "../../stages.js";
import type { DocumentView, Sentence } from "../document-view.js";
import type { FactRule, FoundFact } from "../rule.js";
import { clauseText, listUpTo, matchesIn, mentionsWithin } from "../sentence-parts.js";
import { isDenied, statusAt, statusOfClause } from "../status.js";

const LOCATED: readonly EntityType[] = ["Project", "Organization", "Event", "Initiative", "Place"];
const SETTLING = /落户|落地|入驻|进驻|坐落(?:于|在)?|位于|选址(?:于|在)?|落子/g;
const AT_PLACE = /^(?:在|于|到)?[“]?$/;
const DIVISION = /(?:省|市|区|县)$/;
/** 在X举办: what happened or was set up there. */
const HAPPENING = /举办|举行|召开|成立|设立|揭牌|挂牌|开幕|开馆|开业|开工|建成|投产|启用|建设|布局|落成|启动/g;

const FOUNDING = /成立|设立|建设|布局|启动/;

/** A落户B: where a thing settles; without a place behind the verb, in the report's own area. */
export const settledAt: FactRule = {
  name: "settled-at",
  confidence: 0.95,
  find: findSettled,
  example: {
    text: "促成{Organization:腾讯创业基地}、{Project:数据港}落户{Place:徐汇}。",
    facts: ["腾讯创业基地 LOCATED_IN 徐汇", "数据港 LOCATED_IN 徐汇"],
  },
  counterExample: { text: "8.6万农牧民进城落户，{Project:数据港}建设加快，{Place:徐汇}受益。", facts: [] },
};

/** A在B举办, 在B建设A. */
export const happenedAt: FactRule = {
  name: "happened-at",
  confidence: 0.7,
  find: findHappened,
  example: {
    text: "{Event:亚洲艺术节}在{Place:昆明}举办，{Organization:北京大学}在{Place:新区}设立{Organization:研究院}。",
    facts: ["亚洲艺术节 LOCATED_IN 昆明", "研究院 LOCATED_IN 新区"],
  },
  counterExample: { text: "{Event:亚洲艺术节}在{Place:昆明}之后转到别处。", facts: [] },
};

/** 琼海博鳌小镇: a place written straight before another, as in an address. */
export const placeBefore: FactRule = {
  name: "place-before",
  confidence: 0.7,
  find: findPlaceBefore,
  example: { text: "推进{Place:琼海}{Place:博鳌小镇}建设。", facts: ["博鳌小镇 LOCATED_IN 琼海"] },
  counterExample: { text: "推进{Place:琼海}、{Place:博鳌小镇}建设。", facts: [] },
};

function* findSettled(view: DocumentView): Generator<FoundFact> {
  for (const sentence of view.sentences) {
    for (const clause of sentence.clauses) {
      for (const verb of matchesIn(sentence, clause, SETTLING)) {
        // A place does not settle: 腾讯创业基地(上海)落户徐汇.
        const before = subjectsBefore(sentence, { start: clause.start, end: verb.start });
        const subjects = before.filter(({ type }) => type !== "Place");
        const object = placeBehind(verb.words === "落户" ? view.area : null, sentence, {
          start: verb.end,
          end: clause.end,
        });
        if (object === null) continue;
        yield* locate(sentence, clause, { subjects, object, trigger: verb.words });
      }
    }
  }
}

/** The things just before the verb, with those they are listed with. */
function subjectsBefore(sentence: Sentence, range: Span): Mention[] {
  const last = mentionsWithin(sentence, range, LOCATED).at(-1);
  if (last === undefined) return [];
  const between = sentence.text.slice(last.end, range.end).replace(/[”》）)]/g, "");
  return /^(?:等.{0,16}|.{0,4})$/.test(between) ? listUpTo(sentence, last) : [];
}

/** Behind a bare 落户 the report means its own area. */
function placeBehind(area: EntityRef | null, sentence: Sentence, range: Span): EntityRef | null {
  const place = mentionsWithin(sentence, range, ["Place"])[0];
  if (place !== undefined && AT_PLACE.test(sentence.text.slice(range.start, place.start))) return place;
  return sentence.text.slice(range.start, range.end).trim() === "" ? area : null;
}

function* findHappened(view: DocumentView): Generator<FoundFact> {
  for (const sentence of view.sentences) {
    for (const clause of sentence.clauses) {
      yield* happenedAtHome(sentence, clause, view.area);
      for (const verb of matchesIn(sentence, clause, HAPPENING)) {
        const place = mentionsWithin(sentence, { start: clause.start, end: verb.start }, ["Place"]).at(-1);
        if (place === undefined || sentence.text.charAt(place.start - 1) !== "在") continue;
        if (!/^(?:成功|顺利|正式|隆重|先后|相继|新)?$/.test(sentence.text.slice(place.end, verb.start))) continue;
        const before = subjectsBefore(sentence, { start: clause.start, end: place.start - 1 });
        const behind = mentionsWithin(sentence, { start: verb.end, end: clause.end }, LOCATED);
        // 北京大学在新区设立研究院: the institute is there.
        const founded = FOUNDING.test(verb.words) && behind.length > 0;
        const subjects = before.length > 0 && !founded ? before : behind.slice(0, 1);
        yield* locate(sentence, clause, { subjects, object: place, trigger: verb.words });
      }
    }
  }
}

/** 在昆成功举办, 在蓉召开: the report's own city by one character. */
const AT_HOME = /在(\p{Script=Han})(?:成功|顺利|正式|隆重|圆满|先后|相继)*(?:举办|举行|召开|开幕|成立|揭牌)/gu;
/** Cities that go by one character alone, and not by those of their names: 在宁 is at Nanjing, in no report of 南宁 or 宁波. */
const OWN_LETTERS: Readonly<Record<string, string>> = {
  成都市: "蓉",
  广州市: "穗",
  宁波市: "甬",
  南宁市: "邕",
  福州市: "榕",
  上海市: "沪",
  重庆市: "渝",
  南京市: "宁",
  贵阳市: "筑",
  太原市: "并",
};
/** 在海召开 says the sea, 在外举办 abroad. */
const NO_LETTER = /[海外内上下中东西南北大新家省市县区州]/u;

function* happenedAtHome(sentence: Sentence, clause: Span, area: EntityRef | null): Generator<FoundFact> {
  if (area === null) return;
  for (const { start, words, groups } of matchesIn(sentence, clause, AT_HOME)) {
    const letter = groups[1] ?? "";
    const own = OWN_LETTERS[area.name];
    const isHome =
      own === undefined ? area.name.slice(0, 2).includes(letter) && !NO_LETTER.test(letter) : own === letter;
    if (!isHome) continue;
    const subjects = subjectsBefore(sentence, { start: clause.start, end: start }).filter(
      ({ type }) => type !== "Place",
    );
    yield* locate(sentence, clause, { subjects, object: area, trigger: words.slice(-2) });
  }
}

function* findPlaceBefore(view: DocumentView): Generator<FoundFact> {
  for (const sentence of view.sentences) {
    for (const [index, mention] of sentence.mentions.entries()) {
      const before = sentence.mentions[index - 1];
      if (before?.type !== "Place" || before.end !== mention.start) continue;
      if (mention.type === "Initiative" || !LOCATED.includes(mention.type)) continue;
      // 渭河西安段: a city does not lie in what passes through it.
      const passedThrough = DIVISION.test(mention.name) && !DIVISION.test(before.name);
      if (before.name === view.area?.name || passedThrough || isListed(before, mention)) continue;
      // 省道104线百灵庙至白云鄂博: a way comes by what stands behind it.
      if (WAY.test(before.name) && /^[至到]/.test(sentence.text.slice(mention.end))) continue;
      const status = statusAt(sentence, mention.start);
      yield { type: "LOCATED_IN", subject: mention, object: before, passage: sentence.passage, trigger: null, status };
    }
  }
}

/** 乃东隆子贡嘎: no county lies in another one, and a list may do without its commas. */
function isListed(...places: readonly Mention[]): boolean {
  return places.every(({ type, name }) => type === "Place" && COUNTY.test(name));
}
const COUNTY = /(?:县|旗|(?<![新片园山社道务发景心开保贸城港湾矿库灌林牧护]|示范|试验|合作|保税|经济|技术)区)$/;
const WAY = /(?:国道|省道|公路|高速|铁路|线|路)\d*线?$/;

interface Location {
  readonly subjects: readonly Mention[];
  readonly object: EntityRef;
  readonly trigger: string;
}

function* locate(sentence: Sentence, clause: Span, { subjects, object, trigger }: Location): Generator<FoundFact> {
  const words = clauseText(sentence, clause);
  if (isDenied(words)) return;
  const status = statusOfClause(words, sentence.modality);
  for (const subject of subjects) {
    if (!LOCATED.includes(subject.type)) continue;
    yield { type: "LOCATED_IN", subject, object, passage: sentence.passage, trigger, status };
  }
}
