import type { EntityType } from "#model/ontology.js";

/** No number: 一大 (会址) but 一大批, 百大 (集团), 八一 (大市场), 一张 (图). */
const NAMED_BY_NUMBER = "(?!一大(?!批)|[百千]大|[一二三四五六七八九]{2}|一[个张种支条家])";
const NUMERAL = "(?:[一二两三四五六七八九十百千]{1,4}|\\d{1,4})";

/** Lines of a net: 十横, 五纵七横路网; 六横公路大桥 is called after an island. */
const LINES = "[纵横](?=$|[一二三四五六七八九十\\d、]|.{0,3}(?:网|骨架|通道|干线))";

/** A measure word of things that are counted one by one. */
const MEASURES: ReadonlyMap<EntityType, string> = new Map([
  ["Place", `(?:[大个项]|${LINES}|条(?=.*(?:街|路|河|线|带|廊)))`],
  ["Organization", "[大个支家类]"],
  ["Project", `(?:[大个项件条座家所批处类种栋]|${LINES})`],
  ["Policy", "[大个项件条批类张种]"],
  ["Initiative", `(?:方面|[批家座组]|${LINES})`],
] as const);

/** What makes a name of number and measure word: 三大桥, 百家湖, 五家渠, 三家子, 三座店, 十九大报告, 八大山人. */
const NAME_BEHIND = [
  "桥|道(?!路)|街|坝|学|院|[湖河村庄镇湾沟岭坊洞寨屯塘坪泉]|渠(?!道)|堡(?!垒)",
  "(?<=[座家])(?:[店营](?![铺业利])|子(?!公司))",
  "(?<=大)(?:会址|纪念|报告|精神|山人|连池)",
].join("|");

const PATTERNS: ReadonlyMap<EntityType, RegExp> = new Map(
  [...MEASURES].map(([type, measure]) => [
    type,
    new RegExp(`^[全省市区县]{0,2}${NAMED_BY_NUMBER}${NUMERAL}${measure}(?!${NAME_BEHIND})`, "u"),
  ]),
);

/**
 * Whether a name counts things and says of which kind they are, but not which: 十大创新平台, 六项制度, 88件政府规章. Next year's ten are
 * others; what is the same over the years stands in a list (`reach-known.tsv`) or says its years itself (“十四五”十大工程).
 */
export function isBareCount(type: EntityType, name: string): boolean {
  return PATTERNS.get(type)?.test(name) === true;
}
