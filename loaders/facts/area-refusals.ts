import type { Refusal } from "./refusal.js";
import { siteRefusal } from "./site.js";

/** Where a thing is, without saying of what: 沿江城际铁路 is not in 沿江片区 for its name. */
const BESIDE = /^(?:沿江|沿海|沿河|沿湖|滨江|滨海|滨河|滨湖|临江|临海)$/u;
const wordOfSide = siteRefusal(
  "word-of-side",
  ({ form }, { object }, provinceOf) =>
    BESIDE.test(form) && form.length < object.name.length && provinceOf(object.name) === null,
);

/** 釜溪路 is called after the 釜溪, 北京东路 and, in another province, 北京路 after 北京; 恩阳大道 is in 恩阳区. */
const roadNamedAfter = siteRefusal(
  "road-named-after",
  ({ before, behind }, { object }, provinceOf, area) =>
    before === "" &&
    /^[东西南北中]?(?:路|街|大道|大街)(?:（.*）)?$/u.test(behind) &&
    (/^[东西南北中]/u.test(behind) ||
      provinceOf(object.name) === null ||
      liesElsewhere(provinceOf(object.name), area === null ? null : provinceOf(area))),
);

function liesElsewhere(there: string | null, here: string | null): boolean {
  return here !== null && there !== here;
}

/** 大沙河综合治理 is at another river than 沙河市 is called after. */
const otherWater = siteRefusal(
  "other-water",
  ({ form, before }, { object }) =>
    /[河湖江]$/u.test(form) && /[市县区]$/u.test(object.name) && /[大小新老东西南北]$/u.test(before),
);

/** 东南亚业务中心 does business there, 大湾区“菜篮子”基地 grows what is eaten there. */
const whomItServes = siteRefusal(
  "whom-it-serves",
  ({ behind }, { object }) =>
    behind.startsWith("业务") || (/^“?菜篮子/u.test(behind) && /大湾区|港澳|香港|澳门/u.test(object.name)),
);

/** 黄河以北段总干渠 is beyond the river, 与漕河泾开发区共建平台 is built with whom it names. */
const beyondOrWith = siteRefusal(
  "beyond-or-with",
  ({ behind }, { object }) =>
    (/^以[东西南北外]/u.test(behind) && /[江河湖海山岭]$/u.test(object.name)) || /^(?:合作)?共建/u.test(behind),
);

/** Places of which a name speaks though the thing is wider, elsewhere or beside another of that name. */
export const AREA_REFUSALS: readonly Refusal[] = [wordOfSide, roadNamedAfter, otherWater, whomItServes, beyondOrWith];
