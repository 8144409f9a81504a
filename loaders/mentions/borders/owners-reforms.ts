import type { BorderRule } from "./border-rule.js";

const OF_AN_OWNER = /^(?:内部)?(?:劳动|人事|用工|用人|(?:收入)?分配|产权|薪酬|工资)(?:制度)?改革$/u;
const OWNER =
  /(?<owner>国有企业|国企|民营企业|集体企业|企业|事业单位|机关|单位|学校|高校|医院|公立医院)(?:内部|管理体制|法人治理结构)?(?:(?:的|内部)?[^，。；：、]{0,6}[、和与及]){0,3}$/u;

/** 企业内部分配、|人事|、劳动制度改革 and 事业单位管理体制和|人事制度改革 are two reforms: whose it is belongs to the name. */
export const ownersReforms: BorderRule = {
  name: "owners-reforms",
  mend(candidate, text) {
    const { type, name, start } = candidate;
    if (type !== "Initiative" || !OF_AN_OWNER.test(name)) return null;
    const owner = OWNER.exec(text.slice(Math.max(0, start - 24), start))?.groups?.["owner"];
    return owner === undefined ? null : [{ ...candidate, name: `${owner}${name.replace(/^内部/u, "")}`, aliases: [] }];
  },
  example: {
    text: "推进事业单位管理体制和人事制度改革",
    found: { type: "Initiative", words: "人事制度改革" },
    becomes: ["事业单位人事制度改革"],
  },
  counterExample: {
    text: "支持企业发展，深化收入分配制度改革",
    found: { type: "Initiative", words: "收入分配制度改革" },
  },
};
