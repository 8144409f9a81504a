import type { BorderRule } from "./border-rule.js";

const UNIVERSITY = /(?:大学|学院)$/u;
const PLACE_IN_BRACKETS = /^[（(](?<place>\p{Script=Han}{2,4})[）)]/u;
/** 暂名, 一期, 临桂校区, 简称清华: how far it is called so, or which part of it is meant. */
const NO_PLACE =
  /^(?:简称|下称)|(?:暂名|筹建?|[一二三四五]期|新址|校区|院区|[本专]科|大学|学[院校堂]|[公民]办|医院|机构|研究院|职业|本部|总部|分[院校])$/u;
/** 江南大学|（阜阳）国家技术转移中心: the brackets are the other's. */
const OTHERS = /^[^，。；、：]{0,16}(?:中心|研究院|研究所|分院|基地|产业园|科技园|公司|平台|实验室|联盟)/u;

/** 香港科技大学（广州）, 中国石油大学（华东）: a university with a place in brackets is another than the one without it. */
export const branchInBrackets: BorderRule = {
  name: "branch-in-brackets",
  mend(candidate, text) {
    const { type, name, end } = candidate;
    if (type !== "Organization" || !UNIVERSITY.test(name)) return null;
    const found = PLACE_IN_BRACKETS.exec(text.slice(end, end + 6));
    const place = found?.groups?.["place"];
    if (found === null || place === undefined || NO_PLACE.test(place)) return null;
    const whole = end + found[0].length;
    if (OTHERS.test(text.slice(whole, whole + 24))) return null;
    return [{ ...candidate, end: whole, name: `${name}（${place}）`, aliases: [] }];
  },
  example: {
    text: "香港科技大学（广州）开工建设",
    found: { type: "Organization", words: "香港科技大学" },
    becomes: ["香港科技大学（广州）"],
  },
  counterExample: {
    text: "江南大学（阜阳）国家技术转移中心",
    found: { type: "Organization", words: "江南大学" },
  },
};
