import type { EntityType } from "#model/ontology.js";
import type { Span } from "../../mapped-text.js";
import type { EntityRef, Mention } from "../../stages.js";
import type { DocumentView, Sentence } from "../document-view.js";
import type { FactRule, FoundFact } from "../rule.js";
import { clauseText, listFrom, listUpTo, matchesIn, mentionsWithin } from "../sentence-parts.js";
import { isDenied, statusOfClause } from "../status.js";

const ACTORS: readonly EntityType[] = ["Organization", "Department", "Person", "Place"];
const UNDERTAKINGS: readonly EntityType[] = ["Project", "Initiative", "Event"];
const AWARDED =
  /荣获|喜获|荣膺|荣登|上榜|斩获|夺得|勇夺|捧得|摘得|获评|获批建设|获批为?|获得|被[^，,。]{0,24}(?:评为|定为|列为|确定为|命名为|授予|认定为)|蝉联|创成|入围|入列|入选|跻身|成为|成功创建|创建成为|列入|进入|获|通过/g;
/** 进入…行列, …范围: entering is being received only where a rank of such things is entered. */
const RANKS_BEHIND = /^[”》）)]?(?:建设|创建)?(?:行列|范围|名单|名录|序列|榜单)/;
const JOINS = /积极参与|参加|承办好?|协办|协同建设|共同建设|携手建设|共建|投资建设/g;
/** What is only striven for is not received. */
const SOUGHT = /(?:争|争取|力争|确保|申报|申请|努力)$/;
const EXAMINED = /(?:评估|验收|督导|考核|复审|评审|检查|普查)$/;
/** 等5个“, 4个县: behind the last of a list of actors. */
const COUNT = "(?:\\d+|[一二两三四五六七八九十]+)[个家所户]";
const KIND = "(?:企业|高校|院校|学校|医院|单位|地区|地|[县市区]{1,3}|乡镇|镇|街道|村|社区|园区|开发区|景区)";
const GROUPED = new RegExp(`^(?:等(?:${COUNT})?|${COUNT})${KIND}?(?:开展|创建|建设|实施)?[“]?$`);
/** 支持A等高校`建设`B. */
const SUPPORTED = /^(?:等(?:\d+[个家所])?(?:企业|高校|院校|地|地区)?)?(?:建设|创建|打造|建成|争创|开展|申报|发展)[“]?$/;
const PILOT = /(?:试点|试验区|示范(?:区|城市|[县市镇村]|园区?|基地)|先导区|改革)/;

/** 凌云社区被评为示范社区, 获批先导区: who was given a title, the report's own area where nobody is named. */
export const awarded: FactRule = {
  name: "awarded",
  confidence: 0.9,
  find: findAwarded,
  example: {
    text: "{Place:凌云社区}被评为{Initiative:全国示范社区}。",
    facts: ["凌云社区 PARTICIPATES_IN 全国示范社区"],
  },
  counterExample: { text: "{Place:凌云社区}争创{Initiative:全国示范社区}。", facts: [] },
};

/** 积极参与X, 承办X, 与B共建X. */
export const joined: FactRule = {
  name: "joined",
  confidence: 0.65,
  find: findJoined,
  example: {
    text: "{Place:成渝地区}共建{Project:西部科学城}、{Project:西部金融中心}。",
    facts: ["成渝地区 PARTICIPATES_IN 西部科学城", "成渝地区 PARTICIPATES_IN 西部金融中心"],
  },
  counterExample: { text: "{Place:成渝地区}的群众参与度提高，{Project:西部科学城}开工。", facts: [] },
};

/** 新沂国家综合改革试点: who stands straight before a pilot tries it. */
export const pilotOf: FactRule = {
  name: "pilot-of",
  confidence: 0.9,
  find: findPilot,
  example: {
    text: "推进{Place:新沂}{Initiative:国家综合改革试点}，支持{Organization:江南大学}建设“{Initiative:世界一流学科}”。",
    facts: ["新沂 PARTICIPATES_IN 国家综合改革试点", "江南大学 PARTICIPATES_IN 世界一流学科"],
  },
  counterExample: { text: "推进{Place:新沂}，{Initiative:国家综合改革试点}进展顺利。", facts: [] },
};

function* findAwarded(view: DocumentView): Generator<FoundFact> {
  for (const sentence of view.sentences) {
    for (const clause of sentence.clauses) {
      for (const verb of matchesIn(sentence, clause, AWARDED)) {
        if (SOUGHT.test(sentence.text.slice(Math.max(clause.start, verb.start - 3), verb.start))) continue;
        const title = mentionsWithin(sentence, { start: verb.end, end: clause.end }, [
          "Initiative",
          "Event",
          "Project",
        ])[0];
        if (title === undefined || !isTitleGap(sentence.text.slice(verb.end, title.start))) continue;
        if (isShortFormInWord(sentence, title)) continue;
        if (verb.words !== "通过" && RANKED.test(sentence.text.slice(title.end))) continue;
        if (WON.test(verb.words) && title.type !== "Initiative") continue;
        if (
          /^(?:获|获得|成为|通过|列入|进入)$/.test(verb.words) &&
          title.type !== "Initiative" &&
          title.type !== "Event"
        )
          continue;
        // 成为, 通过: too common to speak of the report's area when no one is named.
        const passed = verb.words === "通过" && title.type === "Event" && EXAMINED.test(title.name);
        if (verb.words === "进入" && !RANKS_BEHIND.test(sentence.text.slice(title.end))) continue;
        const area = /^(?:成为|通过|列入)$/.test(verb.words) && !passed ? null : view.area;
        const named = actorsBefore(null, sentence, { start: clause.start, end: verb.start });
        const isCounted = named.length === 0 && !/奖”?$/.test(title.name);
        if (isCounted && COUNTED_BEHIND.test(sentence.text.slice(title.end))) continue;
        const subjects = actorsBefore(area, sentence, { start: clause.start, end: verb.start });
        const objects = listFrom(sentence, title).filter(({ end }) => !PUT_TO_USE.test(sentence.text.slice(end)));
        const each = RESPECTIVELY.test(sentence.text.slice(clause.start, verb.start));
        // 分别跻身国家5A级、4A级旅游景区: a title cut short is not among the mentions.
        if (each && sentence.text.slice(verb.end, title.start).includes("、")) continue;
        for (const part of each ? respectively(subjects, objects) : [{ subjects, objects }])
          yield* takePart(sentence, clause, { ...part, trigger: verb.words });
      }
    }
  }
}

/** 获…脱贫攻坚成果督查考核第一: a rank in an examination of it. */
const RANKED = /^”?(?:成果|成效|工作)*(?:督查|督导)?(?:考核|评比|考评)/u;
/** 入选“齐鲁大工匠”1人, 获评国家级示范镇村7个: so many of the area were, and not it; 获评“最具幸福感城市”第1名, 成为示范城市3个试点之一 it was. */
const COUNTED_BEHIND = /^[”》）)]?[^，,。；;、]{0,12}?(?<![第前\d])\d+[个家人名项位处](?!百分|[^，,。；;、]{0,8}之一)/u;
/** 入选省高水平医院、新住院大楼投入使用: another thing, of which another clause tells. */
const PUT_TO_USE = /^[”》）)]?(?:已|正式|全面|主体)*(?:投入|投用|建成|开工|启用|竣工|完工|开业|动工)/u;

/** 摘得…大赛金牌: of a contest the medal is won, and 世界技能大赛 is no title. */
const WON = /^(?:荣登|上榜|斩获|夺得|勇夺|捧得|摘得)$/u;

const RESPECTIVELY = /分别$/u;

/** A、B分别获评X、Y: the first is X, the second Y. Of lists that differ in length nobody knows who is what, unless there is one title. */
function respectively<S, O>(subjects: readonly S[], objects: readonly O[]): { subjects: S[]; objects: O[] }[] {
  if (objects.length === 1) return [{ subjects: [...subjects], objects: [...objects] }];
  if (subjects.length !== objects.length) return [];
  return subjects.flatMap((subject, index) => {
    const object = objects[index];
    return object === undefined ? [] : [{ subjects: [subject], objects: [object] }];
  });
}

/** 双创 in 双创人才: a short form that goes on as another word is not the thing. */
function isShortFormInWord({ text }: Sentence, { start, end, name }: Mention): boolean {
  return (
    end - start < name.length &&
    /^(?!试点|示范|称号|荣誉|名单|行列|项目|建设|工程|奖|等|和|及|与|的)\p{Script=Han}/u.test(text.slice(end))
  );
}

const YEAR = /\d{4}(?:[—－-]\d{4})?年?度?/u;

function isTitleGap(gap: string): boolean {
  return /^(?:了|为|建设|全国|首批|[“《「、]|.{0,14}[“《「])?$/.test(gap) || gap.replace(YEAR, "").length <= 4;
}

/** The actors listed just before a verb; where the clause has none, who the sentence begins with, else the report's area. */
function actorsBefore(area: EntityRef | null, sentence: Sentence, range: Span): EntityRef[] {
  const last = mentionsWithin(sentence, range, [...ACTORS, "Project"]).at(-1);
  if (last !== undefined) {
    const between = sentence.text.slice(last.end, range.end);
    return between.length <= 16 ? listUpTo(sentence, last) : [];
  }
  if (!SUBJECTLESS.test(sentence.text.slice(range.start, range.end))) return [];
  const opener = openerOf(sentence, range.start);
  if (opener !== null && ACTORS.includes(opener.type)) return [opener];
  // A project that the sentence begins with is who was given the title, and takes part in nothing.
  return area === null || opener?.type === "Project" ? [] : [area];
}

/** What may stand before the verb of a clause that leaves its subject out, or names the report's own area only. */
const SUBJECTLESS =
  /^(?:我[市省区县州]|全[市省区县州]|[并也还又再均已荣收]|积极|主动|组团|获邀|[全市县区]域|先后|相继|成功|顺利|再[次度]|首[次批]|率先|唯一|连续|一举|正式|同时|[去今当全]年|第?[一二三四五六七八九十两\d]+(?:次|年|届|度|个|连)|在全[国省]|全国)*$/;

/** Who or what the clauses of a sentence up to a semicolon are about, where they begin with its name. */
function openerOf({ text, mentions }: Sentence, at: number): Mention | null {
  const start = Math.max(text.lastIndexOf("；", at), text.lastIndexOf(";", at)) + 1;
  return start === at ? null : (mentions.find((mention) => mention.start === start) ?? null);
}

function* findJoined(view: DocumentView): Generator<FoundFact> {
  for (const sentence of view.sentences) {
    for (const clause of sentence.clauses) {
      for (const verb of matchesIn(sentence, clause, JOINS)) {
        const first = mentionsWithin(sentence, { start: verb.end, end: clause.end }, UNDERTAKINGS)[0];
        if (first === undefined || first.start - verb.end > 12) continue;
        const together = /共|协同|携手/.test(verb.words);
        // 共建“一带一路”国家: what is built together by nobody named is no deed of the report's area.
        const alone = together ? null : view.area;
        const subjects = actorsBefore(alone, sentence, { start: clause.start, end: verb.start });
        const withArea = together && /[与和同]/.test(sentence.text.charAt(clause.start)) && view.area !== null;
        const all = withArea && view.area !== null ? [...subjects, view.area] : subjects;
        yield* takePart(sentence, clause, { subjects: all, objects: listFrom(sentence, first), trigger: verb.words });
      }
    }
  }
}

function* findPilot(view: DocumentView): Generator<FoundFact> {
  for (const sentence of view.sentences) {
    for (const [index, object] of sentence.mentions.entries()) {
      const actor = sentence.mentions[index - 1];
      if (actor === undefined || !ACTORS.includes(actor.type) || !UNDERTAKINGS.includes(object.type)) continue;
      const between = sentence.text.slice(actor.end, object.start);
      const subjects = listUpTo(sentence, actor);
      const first = subjects[0] ?? actor;
      const supported = SUPPORTED.test(between) && /支持[“《]?$/.test(sentence.text.slice(0, first.start));
      const isPilot = PILOT.test(object.name) && (/^[“]?$/.test(between) || GROUPED.test(between));
      if (!supported && !isPilot) continue;
      yield* takePart(
        sentence,
        { start: actor.start, end: object.end },
        { subjects, objects: [object], trigger: supported ? "支持" : null },
      );
    }
  }
}

interface TakingPart {
  readonly subjects: readonly EntityRef[];
  readonly objects: readonly Mention[];
  readonly trigger: string | null;
}

function* takePart(sentence: Sentence, clause: Span, { subjects, objects, trigger }: TakingPart): Generator<FoundFact> {
  const words = clauseText(sentence, clause);
  if (isDenied(words)) return;
  const status = statusOfClause(words, sentence.modality);
  for (const subject of subjects) {
    for (const object of objects) {
      yield { type: "PARTICIPATES_IN", subject, object, passage: sentence.passage, trigger, status };
    }
  }
}
