import { SURNAMES } from "../rules/people.js";
import { type BorderRule, clauseBehind } from "./border-rule.js";

/** Endings by which a name is that of an authority, whatever stands before. */
const AUTHORITY =
  /(?:.{2}(?:管理局|管委会|管理委员会|指挥部)|.[省市区县州旗].{2,8}(?<![布格]|邮政|烟草|供电|电业|铁路|矿务|石油)局|.[省市].{2,6}(?<![大客])厅|(?<!^山)海关|.{2}(?:法院|检察院))$/u;

/** 梁溪科技城管理局 is a body, and not the place that it runs. */
export const authorityByName: BorderRule = {
  name: "authority-by-name",
  mend(candidate) {
    const { type, name } = candidate;
    if ((type !== "Place" && type !== "Organization") || !AUTHORITY.test(name)) return null;
    return [{ ...candidate, type: "Department" }];
  },
  example: {
    text: "组建梁溪科技城管理局",
    found: { type: "Place", words: "梁溪科技城管理局" },
    becomes: ["梁溪科技城管理局"],
  },
  counterExample: { text: "优化全市产业布局", found: { type: "Place", words: "全市产业布局" } },
};

const NAME = new RegExp(`^[${SURNAMES}][\\p{Script=Han}]{1,2}$`, "u");
/** The others of a list of people, and a title that only people are given. */
const HONOURED =
  /^(?:[、和][\p{Script=Han}]{2,4}){0,8}等?(?:同志)?(?:分别|均|先后)?(?:获评|被评为|荣获|获得|获|当选|入选|被授予)[“]?[^，,。；;]{0,20}?(?:先进个人|先进工作者|劳动模范|道德模范|优秀共产党员|优秀党务工作者|人民满意的公务员(?!集体)|五一劳动奖章|三八红旗手|中国好人)/u;

/** 罗杰、石明获评先进个人: whoever is honoured so is a person. */
export const honouredPeople: BorderRule = {
  name: "honoured-people",
  mend(candidate, text) {
    const { type, name, start, end } = candidate;
    if ((type !== "Place" && type !== "Organization") || text.slice(start, end) !== name || !NAME.test(name))
      return null;
    return HONOURED.test(clauseBehind(candidate, text)) ? [{ ...candidate, type: "Person", aliases: [] }] : null;
  },
  example: {
    text: "罗杰、石明获评全国先进个人",
    found: { type: "Place", words: "罗杰" },
    becomes: ["罗杰"],
  },
  counterExample: { text: "江山、龙游获评全国卫生县城", found: { type: "Place", words: "江山" } },
};
