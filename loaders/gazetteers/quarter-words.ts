import { cityOf, type Division } from "./gazetteers.js";

/** What many cities call a part of theirs, and one city a district: 老城区 is Luoyang's, 滨湖区 Wuxi's, 桥东区 Zhangjiakou's. */
const QUARTER_WORDS: ReadonlySet<string> = new Set(
  "老城区 古城区 新城区 新市区 新建区 城中区 江南区 滨江区 滨湖区 湖滨区 海港区 东港区 西港区 站前区 东城区 西城区 中西区 桥东区 东山区 大园区 大社区".split(
    " ",
  ),
);

/** Whether a division's full name means it in reports of its own city alone. `area` is whose report it is. */
export function isQuarterElsewhere(division: Division, area: Division | null): boolean {
  return QUARTER_WORDS.has(division.name) && (area === null || cityOf(area) !== cityOf(division));
}
