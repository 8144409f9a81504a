import { remembered } from "../remembered.js";

/** What a name is compared by, and which rewritings made it so. */
export interface PlainName {
  readonly name: string;
  /** Names of the spellings that changed something, in order; empty where the name is plain already. */
  readonly spellings: readonly string[];
}

/** A way in which one name is written differently. It never touches digits or ordinals: 一期 is not 二期. */
export interface Spelling {
  readonly name: string;
  /** A name as it may be written, and how it is compared. */
  readonly example: readonly [written: string, plain: string];
  /** A name that looks alike and stays as it is. */
  readonly counterexample: string;
  readonly plain: (name: string) => string;
}

const FULL_WIDTH = /[！-～]/gu;

export const SPELLINGS: readonly Spelling[] = [
  {
    name: "signs",
    example: ["龙美术馆（西岸馆）", "龙美术馆(西岸馆)"],
    counterexample: "龙美术馆",
    plain: (name) =>
      name
        .replaceAll(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
        .replaceAll(/\s+/gu, "")
        .replaceAll(/[·•・‧]/gu, "·")
        .replaceAll(/[—–－―]+/gu, "-")
        .toUpperCase(),
  },
  {
    name: "marks",
    example: ["“一带一路”建设", "一带一路建设"],
    counterexample: "一带一路建设",
    plain: (name) => name.replaceAll(/[“”„‟"'‘’「」『』《》〈〉]/gu, ""),
  },
  {
    name: "nation-of-law",
    example: ["中华人民共和国行政许可法", "行政许可法"],
    counterexample: "中华人民共和国国家邮政局",
    plain: (name) => name.replace(/^中华人民共和国(?=.{2,}(?:法|条例)$)/u, ""),
  },
  {
    name: "party-meeting",
    example: ["党的二十届三中全会", "二十届三中全会"],
    counterexample: "党的十八大报告",
    plain: (name) =>
      name
        .replace(
          /^(?:中国共产党|党的)(?=第?[一二]?十[一二三四五六七八九]?(?:届(?:[一二三四五六七八九]中全会|历次全会(?:精神)?)|大)$)/u,
          "",
        )
        .replace(/(?<=^第?[一二]?十[一二三四五六七八九]?届历次全会)精神$/u, ""),
  },
  {
    name: "short-head",
    example: ["南京经济技术开发区", "南京经开区"],
    counterexample: "南京江宁开发区",
    plain: (name) => SHORT_HEADS.reduce((text, [long, short]) => text.replace(long, short), name),
  },
  {
    name: "short-body",
    example: ["徐汇区人民政府办公室", "徐汇区政府办公室"],
    counterexample: "人民政协",
    plain: (name) =>
      name
        .replace(/(?<=[省市区县州旗])人民(?=政府|法院|检察院)/u, "")
        .replace(/(?<=[省市区县州旗])人民代表大会(?:常务委员会|常委会)/u, "人大常委会")
        .replace(/(?<=[省市区县州旗])人民代表大会$/u, "人大"),
  },
  {
    name: "gross-product",
    example: ["人均地区生产总值", "人均生产总值"],
    counterexample: "国民生产总值",
    plain: withGrossProduct,
  },
  {
    name: "fine-dust",
    example: ["细颗粒物(PM2.5)浓度", "PM2.5浓度"],
    counterexample: "可吸入颗粒物浓度",
    plain: (name) => name.replace(/(?:PM2\.5)?\(?细颗粒物\)?(?:\(?PM2\.5\)?)?/u, "PM2.5"),
  },
  {
    name: "yearly-mean",
    example: ["PM2.5年平均浓度", "PM2.5年均浓度"],
    counterexample: "月平均浓度",
    plain: (name) => name.replace("年平均", "年均"),
  },
  {
    name: "share",
    example: ["环保投入相当于生产总值的比例", "环保投入占生产总值比重"],
    counterexample: "男女比例",
    plain: (name) => name.replace(/(?<=.)(?:相当于|占)([^占]{2,12}?)的?比[例重]$/u, "占$1比重"),
  },
  {
    name: "numbered-road",
    example: ["310国道", "国道310"],
    counterexample: "省道310改造",
    plain: withRoadNumber,
  },
];

/** 310国道, G310, G310线 and 国道G310 are 国道310, S205 and 205省道 are 省道205; expressways have one or two digits, or four. */
function withRoadNumber(name: string): string {
  return name
    .replace(/^(?:国道G?(\d{3})|(\d{3})国道|G(\d{3})(?:国道)?)线?$/u, "国道$1$2$3")
    .replace(/^(?:省道S?(\d{2,3})|(\d{2,3})省道|S(\d{3})(?:省道)?)线?$/u, "省道$1$2$3")
    .replace(/^(G\d{1,2}|G\d{4})线$/u, "$1");
}

/**
 * What an area makes in all, however it is spoken of: 地区生产总值, 全市生产总值 and GDP are 生产总值, in older reports 国内生产总值 too. Whose it
 * is the figure tells.
 */
export function withGrossProduct(name: string): string {
  return name
    .replaceAll(/(?:生产总值)?[（(]?GDP[)）]?/gu, "生产总值")
    .replaceAll(/(?:国内|地区|全[国省市区县州旗]|(?<=^|占|于)[省市区县州旗])+生产总值/gu, "生产总值");
}

/** Kinds of zones, lines and trades that everybody shortens alike. */
const SHORT_HEADS: readonly (readonly [RegExp, string])[] = [
  [/高新技术(?:产业)?(?:开发)?区$/u, "高新区"],
  [/经济技术开发区$/u, "经开区"],
  [/综合保税区$/u, "综保区"],
  [/自由贸易(试验区|港)$/u, "自贸$1"],
  [/自贸区$/u, "自贸试验区"],
  [/跨境电子商务/u, "跨境电商"],
  [/(?<=跨境电商)综试区$/u, "综合试验区"],
  [/(?:轨道交通|轨交)(?=\d+号线)/u, "地铁"],
  [/(?<=.)高速公路$/u, "高速"],
  [/(?<=.)高速铁路$/u, "高铁"],
  [/(?<=.)客运专线$/u, "客专"],
];

/**
 * The name as it is compared: signs and marks alike, kinds of zones and bodies in their short form. Two names are one when
 * their plain names are equal, letter for letter.
 */
export const plainName: (name: string) => PlainName = remembered(10_000, (name) => {
  const spellings: string[] = [];
  let text = name;
  for (const spelling of SPELLINGS) {
    const plain = spelling.plain(text);
    if (plain === text || plain === "") continue;
    text = plain;
    spellings.push(spelling.name);
  }
  return { name: text, spellings };
});
