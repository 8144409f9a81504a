import { NATION } from "../metadata/nation.js";
import type { Mention, ReportMetadata, StructuredPassage } from "../stages.js";

const PLAN = /^[“"]?十[一二三四五]?五[”"]?(?:规划|计划|专项规划)?(?:纲要)?$/u;
const OF_NATION = /(?:国家|全国|中央)(?:和(?:省|自治区)级?|层面|相关|有关)?[《“"]?$/u;
const SECTOR =
  /((?:铁路|公路|交通|能源|水利|电网|林业|旅游|教育|卫生|科技城|高新区|开发区|经开区|新区)(?:建设|发展)?)[《“"]?$/u;
const PROVINCE = /(?<!全)(?:省级?|自治区)[《“"]?$/u;

/** 列入国家“十四五”规划, 纳入省“十四五”规划, 科技城建设“十四五”规划: the plan of those above, or of one part, is another than the area's own. */
export function settlePlansOfOthers(
  mentions: readonly Mention[],
  passages: readonly StructuredPassage[],
  { area }: ReportMetadata,
): Mention[] {
  if (area === null || area === NATION) return [...mentions];
  const isProvince = /(?:省|自治区)$/u.test(area);
  return mentions.map((mention) => {
    if (mention.type !== "Policy" || !PLAN.test(mention.name)) return mention;
    const before = passages[mention.passage]?.text.slice(Math.max(0, mention.start - 8), mention.start) ?? "";
    const sector = SECTOR.exec(before)?.[1];
    if (sector !== undefined) return { ...mention, name: `${sector}${mention.name}`, aliases: [] };
    if (OF_NATION.test(before)) return { ...mention, name: `国家${mention.name}`, aliases: [] };
    return !isProvince && PROVINCE.test(before) ? { ...mention, name: `省${mention.name}`, aliases: [] } : mention;
  });
}
