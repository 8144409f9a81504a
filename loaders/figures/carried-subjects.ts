import type { FigureName } from "./figure-name.js";
import { isGeneric, isVerbOnly, withoutResultVerb } from "./indicator-names.js";
import { headOf } from "./measure-heads.js";

/** Measures of a measure, which keep its whole name: 生产总值`总量`, 财政收入`占GDP比重`. */
const OF_A_MEASURE = /^(?:占|总量|总数|总额|余额|增速|增幅|比重|比例)/;
const KINDS = /^各[类级种]/;

/** What a measure is of, for those that follow: 工业项目`新签约`500个、竣工220个. */
export function subjectOf(name: string): string {
  const plain = withoutResultVerb(name) ?? name;
  return plain
    .replace(KINDS, "")
    .replace(/(.{2,}?)(?:新签约|签约|新开工|开工|竣工|投产|建成)+$/, "$1")
    .replace(/(项目|工程)建设$/, "$1");
}

/** A name that means nothing alone, with what the sentence last measured: 安排省重点项目526个，`总投资`11193亿元. */
export function withSubject(name: FigureName, subject: string | null): FigureName {
  const isVerb = isVerbOnly(name.name);
  if (subject === null || !(isVerb || isGeneric(name.name))) return name;
  const head = headOf(subject);
  const isOther = !isVerb && headOf(name.name) !== "" && !OF_A_MEASURE.test(name.name);
  if (isOther && OF_ALL.test(subject)) return name;
  // 粮食播种面积627万亩，产量52亿斤: another measure of the same thing.
  const of =
    isOther && /[值入出资量积润耗]$/.test(head) && subject.length > head.length + 1
      ? subject.slice(0, -head.length).replace(/(.{2,})(?:播种|种植)$/, "$1")
      : subject;
  // 开工建设保障性住房1.48万套，`基本建成`8000套.
  const turned = isVerb ? [name.surface, name.name, ...name.aliases].map((form) => form + of) : [];
  const completed = name.name.endsWith("投资")
    ? [`${of}完成${name.name}`, of.replace(/产?业(?=项目)/, "") + name.name]
    : [];
  // 23个项目完成投资628亿元: what was spent on those, and not all 项目投资.
  const full = `${of}${name.name === "投资" && WORKS.test(of) ? "完成" : ""}${name.name}`;
  const aliases = [name.name, ...name.aliases, ...turned, ...completed, subject + name.name, of + name.name];
  return { ...name, name: full, aliases: [...new Set(aliases)].filter((alias) => alias !== full && alias.length >= 2) };
}

/** GDP五年翻一番，`收入`翻一番: what all of an area makes is no thing that has an income. */
const OF_ALL = /^(?:人均)?(?:GDP|(?:地区|国内)?生产总值)$/i;
const WORKS = /^(?:项目|工程)$/;

/** Trades, areas and campaigns whose sentence tells only of them. */
const OPENING =
  /^(?:\d+[.．、]|[（(]\d+[）)]|[一二三四五六七八九十]是)?([\p{Script=Han}“”]{2,12}?(?:产业|(?<![企就创事营作毕失专行])业|新城|新区|基地|开发区|园区|片区|战役|攻坚))(?=要|将|以|围绕|聚焦|重点|积极|全[面方力年]|加快|坚持|突出|推动|推进|着力|大力|实现|完成|方面|建设|努力|力争|[，,：:]|主攻|发挥|持续|继续)/u;

/** `光伏产业`以提升全产业链整体实力为重点: what all of a sentence is about; null where it opens with none. */
export function openingOf(sentence: string): string | null {
  return OPENING.exec(sentence)?.[1] ?? null;
}

/** Things and measures that need to be told whose they are. */
const UNTOLD =
  /^(?:重点|新|续建|产业|规模|先进)*(?:项目|工程|企业|产值|规模|产能|产量|销量|产业规模|主营业务收入|营业收入|销售收入|增加值|税收)$/;

/** Parts of the area, which say nothing of a measure: 其中`市级`下降9.8%. */
const PART = /^(?:州直|[省市县区州]本?级|市区|市辖区|[\p{Script=Han}]{2,10}(?:地区|[市县旗州]|(?<![小社])区))$/u;
const HERE = /^(?:全[省市县区州]|我[省市县区州])/;

/** Names of parts of the area by what was last measured of all of it: 财政收入169亿元（`塔城地区`35亿元）. */
export function withMeasure(name: FigureName, last: FigureName | null): FigureName {
  if (last === null || headOf(last.name) === "" || !PART.test(name.name)) return name;
  const full = name.name + last.name.replace(HERE, "");
  const aliases = [name.name + headOf(last.name), name.name];
  return { ...name, name: full, aliases: aliases.filter((alias) => alias !== full) };
}

const LEVEL = /(?:国家|自治区|[省市县区州])级(?:及?以上)?/u;
const LEVEL_ALONE = /[、，,；;和](?:国家|自治区|[省市县区州])级$/u;

/** Names a level by what was last counted of another: 国家级企业技术中心36家、`省级`148家. `before`: the words up to the number. */
export function withLevel(name: FigureName, before: string, last: FigureName | undefined): FigureName {
  const level = LEVEL_ALONE.exec(before)?.[0].slice(1);
  if (last === undefined || name.name !== level || !LEVEL.test(last.name)) return name;
  const full = last.name.replace(LEVEL, level);
  if (full === last.name) return name;
  const aliases = last.aliases.filter((alias) => LEVEL.test(alias)).map((alias) => alias.replace(LEVEL, level));
  return { ...name, name: full, aliases: [...new Set(aliases)].filter((alias) => alias !== full && alias !== level) };
}

const OUTPUT_OF_WORKS = /^(?:项目|工程)(产值|总产值|增加值|主营业务收入|营业收入|销售收入|税收)$/;

/** Names of what a sentence opens with: 光伏产业…加快推进多晶硅等13个`项目`建设. */
export function withOpening(name: FigureName, opening: string | null): FigureName {
  if (opening === null) return name;
  // 光伏产业…13个项目…，实现`产值`30亿元: the trade's, not the projects'.
  const output = name.name.startsWith(opening) ? OUTPUT_OF_WORKS.exec(name.name.slice(opening.length))?.[1] : undefined;
  if (output !== undefined) return { ...name, name: opening + output };
  if (name.name.includes(opening)) return name;
  const bare = withoutResultVerb(name.name) ?? name.name;
  const noun = bare.replace(/(项目|工程)建设$/, "$1");
  if (!UNTOLD.test(noun)) return name;
  const verb = name.name.slice(0, name.name.length - bare.length);
  if (verb.startsWith("新")) return name;
  const short = opening.replace(/产?业$/, "");
  const full = opening + noun;
  const forms = [verb + full, short + noun, verb + short + noun, opening + bare, name.name, ...name.aliases];
  return { ...name, name: full, aliases: [...new Set(forms)].filter((form) => form !== full) };
}
