import type { EntityType } from "#model/ontology.js";

const NUMERAL = "(?:[一二两三四五六七八九十百千]{1,4}|\\d{1,4})";

/** A measure word of things that are counted one by one, and not the beginning of a name: 三大桥 is a bridge, 百家湖 a lake, 一张图 a system. */
const MEASURES: ReadonlyMap<EntityType, string> = new Map([
  ["Place", "(?:[大个项]|条(?=.*(?:街|路|河|线|带|廊)))"],
  ["Organization", "[大个支家类]"],
  ["Project", "[大个项件条座家所批处类种组栋]"],
  ["Policy", "[大个项件条批类张种]"],
  ["Initiative", "(?:方面|[批家座组])"],
] as const);

const PATTERNS: ReadonlyMap<EntityType, RegExp> = new Map(
  [...MEASURES].map(([type, measure]) => [
    type,
    new RegExp(
      `^[全省市区县]{0,2}(?!一[个张种支条家])${NUMERAL}${measure}(?!桥|道(?!路)|街|坝|学|院|[湖河村庄镇湾沟岭])`,
      "u",
    ),
  ]),
);

/**
 * Whether a name counts things and says of which kind they are, but not which: 十大创新平台, 六项制度, 88件政府规章. Next year's ten are
 * others; what is the same over the years stands in a list (`reach-known.tsv`) or says its years itself (“十四五”十大工程).
 */
export function isBareCount(type: EntityType, name: string): boolean {
  return PATTERNS.get(type)?.test(name) === true;
}
