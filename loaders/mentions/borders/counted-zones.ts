import type { BorderRule } from "./border-rule.js";

const HOW_MANY = /(?:[两三四五六七八九十]|[\d,]+|多)(?:个|家|处)(?:国家级|省级|市级|国家|升级为)?$/u;
const KIND =
  /^(?:国家级?|省级|市级|自治区级)?(?:高新区|高新技术(?:产业)?开发区|经开区|经济(?:技术)?开发区|开发区|自贸区|自贸试验区|自由贸易试验区|综合保税区|综保区|保税区|出口加工区|跨境(?:电商|电子商务)综合试验区|跨境电商综试区|现代农业产业园|农业现代化示范区|商务中心区)$/u;

/** 参评的150个|综合保税区, 11个|经开区: how many of a kind there are, not the one that the area has. */
export const countedZones: BorderRule = {
  name: "counted-zones",
  mend({ type, name, start }, text) {
    const isCounted = type === "Place" && KIND.test(name) && HOW_MANY.test(text.slice(Math.max(0, start - 8), start));
    return isCounted ? [] : null;
  },
  example: {
    text: "综保区在参评的150个综合保税区中居第6位",
    found: { type: "Place", words: "综合保税区" },
    becomes: [],
  },
  counterExample: { text: "推动5个综合保税区和高新区发展", found: { type: "Place", words: "高新区" } },
};
