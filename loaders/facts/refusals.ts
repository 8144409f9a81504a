import type { Refusal } from "./refusal.js";
import { SENTENCE_REFUSALS } from "./sentence-refusals.js";
import { SITE_REFUSALS } from "./site-refusals.js";

const LEVELS: readonly (readonly [area: RegExp, above: RegExp])[] = [
  [/(?:省|自治区)$|^(?:北京|上海|天津|重庆)市$/u, /^(?:国家|全国|(?:中共|党)?中央|国务院)(?!级|性)/u],
  [/[市区县州盟旗]$/u, /^(?:国家|全国|(?:中共|党)?中央|国务院|省|自治区)(?!级|性|会|[际道内外直])/u],
];

/** 牡丹江 takes part in making 省“十三五”规划, and does not issue it. */
const policyFromAbove: Refusal = {
  name: "policy-from-above",
  refuses: ({ type, subject, object }, { area, issuer }) => {
    if (type !== "ISSUED" || area === null || subject.name !== issuer?.name) return false;
    const above = LEVELS.find(([level]) => level.test(area.name))?.[1];
    return above?.test(object.name) ?? false;
  },
};

/** 巴中 spreads 《四川省物业管理条例》, which is its province's. */
const lawOfProvince: Refusal = {
  name: "law-of-province",
  refuses: ({ type, subject, object }, { area, issuer }, provinceOf) => {
    if (type !== "ISSUED" || area === null || subject.name !== issuer?.name) return false;
    const province = /^\p{Script=Han}{2,6}?(?:省|自治区)/u.exec(object.name)?.[0];
    if (province === undefined || province === area.name || object.name.includes(area.name.slice(0, 2))) return false;
    return provinceOf(province) !== null && provinceOf(province) === provinceOf(area.name);
  },
};

/** What stands at home though it is named elsewhere, and what runs through several places. */
const AT_HOME = /(?:大学|学院|医院|学校|中学|小学|机场|港|站|法院|博物馆|都市圈|城市群|经济带|经济圈)$/u;
const WAY = /(?:铁路|高铁|公路|高速|快速路|航线|班列|航班|水道|[—―－–~～-]|[至到与和及、])/u;

/** 广东省人民医院|赣州医院: a branch elsewhere. */
const BRANCH =
  /(?:医院|大学|学院|科学院|研究院|博物馆|美术馆)\p{Script=Han}{2,8}(?:医院|分院|院区|分馆|分校|校区|中心)$/u;

/** 浙江正泰 builds at 酒泉: a firm's home in front of its name is not where it builds in another province. */
const homeOfFirm: Refusal = {
  name: "home-of-firm",
  refuses: ({ type, subject, object }, { area }, provinceOf) => {
    if (type !== "LOCATED_IN" || area === null || !(subject.type === "Project" || subject.type === "Organization"))
      return false;
    const [home, here] = [provinceOf(object.name), provinceOf(area.name)];
    if (home === null || here === null || home === here) return false;
    const short = object.name.slice(0, 2);
    if (subject.name.startsWith(short) && BRANCH.test(subject.name)) return true;
    const isShort = subject.name.startsWith(short) && !subject.name.startsWith(object.name);
    return isShort && !AT_HOME.test(subject.name) && !WAY.test(subject.name);
  },
};

/** “六安”行动 is named after six kinds of safety, not after 六安市. */
const quotedWord: Refusal = {
  name: "quoted-word",
  refuses({ type, subject, object }, _, provinceOf) {
    const short = object.name.slice(0, 2);
    const isQuoted = [`“${short}”`, `‘${short}’`].some((quoted) => subject.name.includes(quoted));
    return type === "LOCATED_IN" && isQuoted && provinceOf(object.name) !== null;
  },
};

/** 石嘴山保税物流中心（B型） is 石嘴山保税物流中心. */
const sameOfKind: Refusal = {
  name: "same-of-kind",
  refuses: ({ type, subject, object }) =>
    type === "PART_OF" &&
    subject.name.startsWith(object.name) &&
    /^[（(][A-Z][型类区]?[）)]$/u.test(subject.name.slice(object.name.length)),
};

/** 机构改革 under the heading 政府机构改革 is the same by its shorter name; 三保障 is a part of 两不愁三保障. */
const sameByShortName: Refusal = {
  name: "same-by-short-name",
  refuses: ({ type, subject, object }) =>
    type === "PART_OF" &&
    subject.type === object.type &&
    object.name.endsWith(subject.name) &&
    !COUNTED.test(subject.name),
};
const COUNTED = /^[“‘]?[一二两三四五六七八九十\d]/u;

/** Of several provinces or cities: what is planned for them all is the nation's. 西部新城 and 东北部片区 are a city's own. */
const WIDE_PLAN =
  /^(?:促进|支持)?(?:长三角|长江三角洲|珠三角|粤港澳大湾区|京津冀|成渝|中原城市群|中原经济区|长江中游城市群|长江经济带|黄河流域|关中平原|北部湾|中部地区|西部(?:地区|大开发|陆海新通道)|东北(?:地区|(?:全面)?振兴|老工业基地|[东西]部\p{Script=Han}{0,2}经济带))\p{Script=Han}{0,12}(?:“[^”]+”)?规划(?:纲要)?$/u;

/** 出台…中原城市群发展规划 was not done by 郑州, though the sentence leaves out who did. */
const planOfWiderRegion: Refusal = {
  name: "plan-of-wider-region",
  refuses: ({ type, subject, object }, { issuer }) =>
    type === "ISSUED" && subject.name === issuer?.name && WIDE_PLAN.test(object.name),
};

/** 省政府 decided on 四项清理, and is no part of it; a staff may be one of 指挥部体系. */
const bodyInCampaign: Refusal = {
  name: "body-in-campaign",
  refuses: ({ type, subject, object }) =>
    type === "PART_OF" &&
    subject.type === "Department" &&
    (object.type === "Initiative" || object.type === "Project") &&
    !/(?:体系|队伍|机制)”?$/u.test(object.name),
};

/** 到“十二五”末 tells when. */
const periodAsPart: Refusal = {
  name: "period-as-part",
  refuses: ({ type, subject }) => type === "PART_OF" && /^“?十[一二三四五六]五”?(?:期间|时期)?$/u.test(subject.name),
};

/** 四川省“贡嘎培优”行动 in a report of 绵阳 is of the province's rank, wherever it is done. */
const rankOfProvince: Refusal = {
  name: "rank-of-province",
  refuses: ({ type, subject, object }, { area }, provinceOf) => {
    if (type !== "LOCATED_IN" || subject.type === "Place" || area === null || area.name === object.name) return false;
    const isRank = /(?:省|自治区)$/u.test(object.name) && subject.name.startsWith(object.name);
    return isRank && provinceOf(area.name) !== null && provinceOf(area.name) === provinceOf(object.name);
  },
};

/** 市交通局印发…方案: whoever is named as having issued it did, and not the government besides, of which no rule reads it. */
const speakerBesideBody: Refusal = {
  name: "speaker-beside-body",
  refuses: ({ type, subject, object, evidence, rule }, { issuer, sentenceOf }) => {
    const sentence = sentenceOf.get(evidence[0] ?? -1);
    if (type !== "ISSUED" || rule !== "learned" || subject.name !== issuer?.name || sentence === undefined)
      return false;
    const title = sentence.mentions.find((one) => one.type === object.type && one.name === object.name);
    const clause = sentence.clauses.find(
      ({ start, end }) => title !== undefined && start <= title.start && title.start < end,
    );
    return sentence.mentions.some(
      (one) =>
        one.type === "Department" &&
        one.name !== subject.name &&
        one.start >= (clause?.start ?? Infinity) &&
        one.end <= (title?.start ?? 0),
    );
  },
};

/** 六大打击整治行动 are the 六大专项: who counts alike is the whole by another name. */
const sameCount: Refusal = {
  name: "same-count",
  refuses: ({ type, subject, object }) => {
    const count = COUNT.exec(subject.name)?.[1];
    return (
      type === "PART_OF" && subject.type !== "Policy" && count !== undefined && COUNT.exec(object.name)?.[1] === count
    );
  },
};
const COUNT = /^[“‘]?([二三四五六七八九十]+大)/u;

/** 木圭作业区至新材料产业园公路 leads to the park and is no part of it. */
const leadsThere: Refusal = {
  name: "leads-there",
  refuses: ({ type, subject, object }) => type === "PART_OF" && /[至到]/u.test(charBefore(subject.name, object.name)),
};

/** 消费活力提升行动 is no part of 耕地质量保护和提升行动 by the end of its name that another sentence has it by. */
const partByTail: Refusal = {
  name: "part-by-tail",
  refuses: ({ type, subject, object }, { things }) => {
    if (type !== "PART_OF" || subject.name.includes(object.name)) return false;
    const whole = things.find(({ ref }) => ref.type === object.type && ref.name === object.name);
    const tails = [...(whole?.forms ?? [])].filter((form) => form !== object.name && object.name.endsWith(form));
    return tails.some((tail) => subject.name.endsWith(tail) && subject.name !== tail);
  },
};

function charBefore(name: string, part: string): string {
  return name.charAt(name.indexOf(part) - 1);
}

export const REFUSALS: readonly Refusal[] = [
  policyFromAbove,
  lawOfProvince,
  homeOfFirm,
  quotedWord,
  planOfWiderRegion,
  sameOfKind,
  sameByShortName,
  bodyInCampaign,
  periodAsPart,
  rankOfProvince,
  speakerBesideBody,
  sameCount,
  leadsThere,
  partByTail,
  ...SENTENCE_REFUSALS,
  ...SITE_REFUSALS,
];
