import type { EntityType } from "#model/ontology.js";
import type { Mention } from "../../stages.js";
import type { DocumentView, Sentence } from "../document-view.js";
import type { FactRule, FoundFact } from "../rule.js";
import { statusAt } from "../status.js";

const UNDER: ReadonlySet<EntityType> = new Set(["Project", "Initiative", "Event", "Policy"]);
/** A heading speaks for much text: what it names must be sure, and so must what is put under it. */
const SURE = 0.7;
/** 三农, 三化: catchwords, under which half a report would stand. */
const SHORTEST = 4;

/** What stands in a section whose heading names an initiative (以创建全国文明城区为引领) belongs under it: context, not a statement. */
export const underHeading: FactRule = {
  name: "under-heading",
  confidence: 0.3,
  find: findUnderHeading,
  example: {
    text: "# 以{Initiative:创建全国文明城区}为引领\n推进{Project:老沪闵路拓宽工程}。",
    facts: ["老沪闵路拓宽工程 PART_OF 创建全国文明城区"],
  },
  counterExample: {
    text: "# 加快{Initiative:新城战略}的配套产业发展\n推进{Project:老沪闵路拓宽工程}、{Initiative:创建全国文明城区}。",
    facts: [],
  },
};

function* findUnderHeading(view: DocumentView): Generator<FoundFact> {
  let closed: number | null = null;
  for (const sentence of view.sentences) {
    if (ADDRESS.test(sentence.text)) closed = sentence.section;
    if (sentence.isHeading || GLOSSARY_ENTRY.test(sentence.text) || sentence.section === closed) continue;
    const theme = view.nearestHeading(sentence.section, themeOf);
    if (theme === null) continue;
    const { initiative } = theme;
    for (const mention of sentence.mentions) {
      if (!UNDER.has(mention.type) || !isSure(mention) || mention.name === initiative.name) continue;
      if (!isOfTheme(theme, mention) || !isUndertaking(mention) || IS_FOLLOWED.test(sentence.text.slice(mention.end)))
        continue;
      const status = statusAt(sentence, mention.start);
      const places = { passage: sentence.passage, context: initiative.passage };
      yield {
        type: "PART_OF",
        subject: mention,
        object: initiative,
        ...places,
        trigger: null,
        status,
        basis: "section",
      };
    }
  }
}

/** 各位代表！ turns from the work under a heading to all that was done, or to the end. */
const ADDRESS = /^(?:各位代表|各位委员|同志们)[！!，,：:]/u;
/** 按照党代会的部署, 学习六中全会精神, 脱贫攻坚成果同乡村振兴有效衔接, 由脱贫攻坚向乡村振兴过渡: what is followed, or came before, is no part of the work. */
const IS_FOLLOWED =
  /^[”》]?(?:(?:和[^，,。；;]{2,16})?的?(?:总体|决策|工作)?(?:精神|部署|要求|决定)|成果(?:同|与|和)[^，,。；;]{2,16}衔接|向[^,，。；;]{2,16}过渡)/u;
/** 28.“四尘”：煤尘、烟尘…: an entry behind a report stands under its last heading by chance. */
const GLOSSARY_ENTRY = /^(?:\[?\^?\d+\]?[.．、：:]?\s*)?“[^”]{2,20}”[^，。]{0,6}[：:]/u;
/** Campaigns and plans are done under a heading; a catchword (四个意识), a method or a system is only spoken of there. */
const CAMPAIGN = /(?:行动|工程|计划|活动|试点|改革|攻坚战?|专项整治|规划|方案)”?$/u;

function isUndertaking({ type, name }: Mention): boolean {
  return type === "Project" || type === "Event" || CAMPAIGN.test(name);
}

function isSure({ confidence }: Mention): boolean {
  return confidence >= SURE;
}

/** A clause that sets a theme of its own, and not the end that the other serves. */
const THEME =
  /^[^\p{Script=Han}]*(?:[一二三四五六七八九十]+[、)）.])?[^\p{Script=Han}]*(?:(?:全面|大力|着力|扎实|深入|全力|加快|积极|坚定不移|坚持不懈)*(?:统筹|加强|强化|推进|深化|扩大|发展|完善|建设|实施|提[高升]对外开放)|社会|.{0,8}事业)/u;
const BEFORE_THEME = /以[^,，。]{0,6}$/u;
const BEHIND_THEME = /^[”》]?(?:建设|工作)?(?:为|统领|引领)/u;
const BEFORE_WHOLE =
  /^[^\p{Script=Han}]*(?:[一二三四五六七八九十]+[、)）.])?[^\p{Script=Han}]*(?:深入|全面|全力|大力|积极|扎实|持续|稳步|加快|纵深)*(?:开展|推进|推动|实施|深化|抓好|建设|打造|创建|参与|融入|服务|落实)?[“]?$/u;
const BEHIND_WHOLE =
  /^[”]?(?:建设|工作|活动)?(?:(?:深入|全面|顺利|扎实|持续|稳步|加快|有序|有力|不断)*(?:开展|推进|实施|深化|进行|见效))?[,，。;；:：]?$/u;

interface Theme {
  readonly initiative: Mention;
  /** Whether another clause sets a theme of its own: 推进X，统筹Y; what follows may be of either. */
  readonly isOneOfTwo: boolean;
}

/** The initiative that a heading is about: its theme (以X为Y), or all that a clause of it says (深入开展X,…). */
function themeOf(heading: Sentence): Theme | null {
  for (const [index, clause] of heading.clauses.entries()) {
    const others = heading.clauses.filter((_, at) => at !== index);
    const isOneOfTwo = others.some(({ start, end }) => THEME.test(heading.text.slice(start, end)));
    for (const mention of heading.mentions) {
      if (mention.type !== "Initiative" || !isSure(mention) || mention.name.length < SHORTEST) continue;
      if (mention.start < clause.start || mention.end > clause.end) continue;
      if (isOneOfTwo && !KIND_OF_THEME.test(mention.name)) continue;
      const before = heading.text.slice(clause.start, mention.start);
      const behind = heading.text.slice(mention.end, clause.end);
      const isTheme = BEFORE_THEME.test(before) && BEHIND_THEME.test(behind);
      if (isTheme || (BEFORE_WHOLE.test(before) && BEHIND_WHOLE.test(behind)))
        return { initiative: mention, isOneOfTwo };
    }
  }
  return null;
}

/** Of two themes, 电价改革 is of 经济体制改革 and not of 对外开放. */
const KIND_OF_THEME = /(?:改革|攻坚战?)$/u;

function isOfTheme({ initiative, isOneOfTwo }: Theme, { name }: Mention): boolean {
  if (!isOneOfTwo) return true;
  const kind = KIND_OF_THEME.exec(initiative.name)?.[0];
  return kind !== undefined && name.endsWith(kind);
}
