import type { EntityType } from "#model/ontology.js";
import type { BorderRule } from "./border-rule.js";

/** 一批惠民工程: some of a kind; 第一批… and “五个一批” are names. */
const SOME = /^(?:一批|一系列|若干|部分|各类|各级|各地)/u;
const ANY = /(?:相关|(?<!及)有关|各类)/u;
const PARTICULAR: ReadonlySet<EntityType> = new Set(["Place", "Organization", "Department", "Event"]);
const FIRMS =
  /^(?:国际|国内外?|跨国|中外|世界|知名|著名|大型|龙头|骨干|优势|重点|[大中小])+(?:性|型)?(?:公司|企业|集团|银行|高校|院校|机构)$/u;
const PLACES =
  /^(?:乡村|城乡|农村|千年|重点|老旧|普通|其他)+(?:片区|古城|古镇|社区|小区|街区|园区|城镇|村庄|集镇|区域|地区)$/u;
const PLAIN = "(?:总体|具体|工作|实施|行动|配套|相关|专项|建设|发展|年度|指导|管理)+";
const PAPER = "(?:方案|纲要|计划|规划|意见|办法|细则|措施|清单|制度|机制|政策|体系)";
/** 行动方案和实施纲要: of what, no word says. */
const PAPERS = new RegExp(`^${PLAIN}${PAPER}[和及与、]${PLAIN}${PAPER}$`, "u");

/** 一批惠民工程, 国家有关部委, 国际公司, 乡村片区, 行动方案和实施纲要: kinds, of which no one is meant. */
export const mereKinds: BorderRule = {
  name: "mere-kinds",
  mend({ type, name }) {
    const isKind =
      (type !== "Policy" && SOME.test(name)) ||
      (PARTICULAR.has(type) && ANY.test(name)) ||
      (type === "Organization" && FIRMS.test(name)) ||
      (type === "Place" && PLACES.test(name)) ||
      (type === "Policy" && PAPERS.test(name));
    return isKind ? [] : null;
  },
  example: {
    text: "推动产业加入长三角相关产业协会联盟",
    found: { type: "Organization", words: "长三角相关产业协会联盟" },
    becomes: [],
  },
  counterExample: { text: "国家第一批试点城市", found: { type: "Initiative", words: "第一批试点城市" } },
};
