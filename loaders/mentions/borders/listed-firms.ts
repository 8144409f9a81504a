import type { EntityType } from "#model/ontology.js";
import { type BorderRule, clauseBehind } from "./border-rule.js";

const TAKEN_FOR: ReadonlySet<EntityType> = new Set(["Project", "Place"]);
/** The others of the list, and what they are called together; 企业家, 企业园 and 企业总部 are something else. */
const AND_OTHER_FIRMS =
  /^[”》）]?(?:[、和][^、和]{2,14}){0,9}等(?:\d+|[一二两三四五六七八九十百]+|多)?(?:多|余)?(?:家|户)?(?:一批|重点|骨干|龙头|大型|知名|优质|本土|国内|上市|中央|中小|民营|科技|高新技术|优势|行业|世界500强|生产|制造|工业|领军)*(?:企业|公司)(?![家园化技服项总改联品管孵区集])/u;
const OTHER_THING = /(?:项目|工程|园区?|中心|基地|搬迁|改造|重组|建设|[省市县区镇乡路街])$/u;

/** 神隆宝鼎、|禾豆坊|等企业: what is counted among firms is one. */
export const listedFirms: BorderRule = {
  name: "listed-firms",
  mend(candidate, text) {
    const { type, name, start, end } = candidate;
    if (!TAKEN_FOR.has(type) || text.slice(start, end) !== name || OTHER_THING.test(name)) return null;
    return AND_OTHER_FIRMS.test(clauseBehind(candidate, text)) ? [{ ...candidate, type: "Organization" }] : null;
  },
  example: {
    text: "推动神隆宝鼎、禾豆坊等企业主板上市",
    found: { type: "Project", words: "神隆宝鼎" },
    becomes: ["神隆宝鼎"],
  },
  counterExample: { text: "引进中原创新中心、甲骨文等企业总部", found: { type: "Project", words: "中原创新中心" } },
};
