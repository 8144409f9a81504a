import type { EntityHit } from "#model/search-api.js";
import type { FindNames } from "../find-names.js";
import { find } from "./library.js";

/** A store where nothing is called GDP, but a long name has these first letters. */
export const findWithoutGdp: FindNames = async (q, limit) => {
  const hits = await find(q, limit);
  return hits.map((hit) => {
    if (q !== "gdp") return hit;
    const entity = { id: "policy:高度便利化的通关机制", labels: ["Entity", "Policy"], properties: {} };
    return { ...hit, entity, kind: "initials", matched: "高度便利化的通关机制" };
  });
};

/** Finds an initiative by a word of its English name. */
export const findCampaign: FindNames = (q) => {
  const matched = "Mass line education campaign";
  if (!["education", "education campaign"].includes(q)) return Promise.resolve([]);
  const properties = { name: "党的群众路线教育实践活动", nameEn: matched };
  const entity = { id: "initiative:党的群众路线教育实践活动", labels: ["Entity", "Initiative"], properties };
  return Promise.resolve([{ entity, matched, kind: "word", field: "nameEn", highlights: [], degree: 1, mentions: 1 }]);
};

/** Finds a city, and what begins with its name, by their pinyin or their first characters. */
export const findWuxi: FindNames = async (q, limit) => {
  if (q !== "wuxi" && q !== "滨江") return find(q, limit);
  const names =
    q === "wuxi"
      ? [
          { name: "无锡市", matched: "无锡" },
          { name: "无锡经开区", matched: "无锡经开区" },
        ]
      : [{ name: "滨江环湖临山", matched: "滨江环湖临山" }];
  return names.map(({ name, matched }) => ({
    entity: placeOf(name),
    matched,
    kind: q === "wuxi" ? "pinyin" : "prefix",
    field: "name",
    highlights: [[0, 2]],
    degree: 1,
    mentions: 1,
  }));
};

const placeOf = (name: string) => ({ id: `place:${name}`, labels: ["Entity", "Place"], properties: { name } });

/** Finds a word within an English name before a name in pinyin. */
export const findXian: FindNames = async (q, limit) => {
  if (q !== "xian") return find(q, limit);
  const common = { degree: 1, mentions: 1 };
  return [
    {
      ...common,
      entity: placeOf("长株潭"),
      matched: "Changsha–Zhuzhou–Xiangtan",
      kind: "word",
      field: "nameEn",
      highlights: [[17, 21]],
    },
    { ...common, entity: placeOf("西岸"), matched: "西岸", kind: "pinyin", field: "name", highlights: [[0, 2]] },
  ];
};

/** Finds a city whose reports have another name for its product than the usual one. */
export const findProductOfQingdao: FindNames = (q, _limit, area) => {
  const hit = q === "青岛" ? hitOf("Place", "青岛市", "青岛", "exact") : hitOf("Indicator", q, q, "exact");
  const known = area === "青岛市" ? ["生产总值"] : ["青岛", "地区生产总值", "生产总值"];
  return Promise.resolve(known.includes(q) ? [hit] : []);
};

/** Finds a place by what only sounds like it. */
export const findXianBySound: FindNames = async (q, limit) => {
  if (q !== "西暗") return find(q, limit);
  const common = { degree: 1, mentions: 1, highlights: [] };
  return [{ ...common, entity: placeOf("西岸"), matched: "西岸", kind: "homophone", field: "name" }];
};

/** Finds a place by a name of four characters of which one is another. */
export const findOpticsValley: FindNames = (q) =>
  Promise.resolve(q === "武汉光谷" ? [hitOf("Place", "武汉光源", "武汉光源", "fuzzy")] : []);

/** Finds a place, and a figure that the report of another area alone names so. */
export const findMetroElsewhere: FindNames = async (q, limit) => {
  if (q !== "地铁") return find(q, limit);
  const hit = hitOf("Indicator", "地铁", "地铁", "exact");
  return [{ ...hit, entity: { ...hit.entity, id: "indicator:广州市/2023/地铁" } }];
};

/** Finds a city and its product, and by nearly its name a longer one that the end of the city's name stands in. */
export const findSeaProduct: FindNames = (q) => Promise.resolve(SEA_PRODUCT.get(q) ?? []);

const hitOf = (type: "Place" | "Indicator", name: string, matched: string, kind: "exact" | "fuzzy"): EntityHit => {
  const entity = { id: `${type}:${name}`, labels: ["Entity", type], properties: { name, aliases: [matched] } };
  return { entity, matched, kind, field: "name", highlights: [], degree: 1, mentions: 1 };
};

const SEA_PRODUCT: ReadonlyMap<string, readonly EntityHit[]> = new Map([
  ["上海", [hitOf("Place", "上海市", "上海", "exact")]],
  ["生产总值", [hitOf("Indicator", "生产总值", "生产总值", "exact")]],
  ["海的生产总值", [hitOf("Indicator", "海洋生产总值", "海洋生产总值", "fuzzy")]],
]);

/** Finds a long English name before the name that is called so in pinyin. */
export const findPudong: FindNames = async (q, limit) => {
  if (q !== "pudong") return find(q, limit);
  const matched = "Pudong International Airport";
  const common = { degree: 1, mentions: 1 };
  return [
    { ...common, entity: placeOf("浦东国际机场"), matched, kind: "prefix", field: "nameEn", highlights: [[0, 6]] },
    { ...common, entity: placeOf("浦东"), matched: "浦东", kind: "pinyin", field: "name", highlights: [[0, 2]] },
  ];
};

/** Finds an initiative by the beginning of its English name. */
export const findBeltAndRoad: FindNames = (q) => {
  const matched = "Belt and Road Initiative";
  if (q !== "belt and road") return Promise.resolve([]);
  const properties = { name: "一带一路", nameEn: matched };
  const entity = { id: "initiative:一带一路", labels: ["Entity", "Initiative"], properties };
  return Promise.resolve([
    { entity, matched, kind: "prefix", field: "nameEn", highlights: [[0, 13]], degree: 1, mentions: 1 },
  ]);
};

/** Finds a mall by a word that is a letter away from one of its name. */
export const findMall: FindNames = async (q, limit) => {
  if (q !== "small") return q.includes("small") ? [] : find(q, limit);
  const common = { degree: 1, mentions: 1 };
  return [
    { ...common, entity: placeOf("iapm mall"), matched: "iapm mall", kind: "fuzzy", field: "name", highlights: [] },
  ];
};

/** Finds first what is called as the beginning of a longer name, which only its whole name finds. */
export const findPlan: FindNames = async (q, limit) => {
  const name = ["十四五", "十四五规划"].find((one) => one === q);
  if (name === undefined) return q.startsWith("十四五") ? [] : find(q, limit);
  const entity = { id: `policy:${name}`, labels: ["Entity", "Policy"], properties: { name } };
  return [
    { entity, matched: name, kind: "exact", field: "name", highlights: [[0, name.length]], degree: 1, mentions: 1 },
  ];
};

/** Finds an indicator by what it counts. */
export const findSchools: FindNames = (q, limit) =>
  q === "学校" ? Promise.resolve([hitOf("Indicator", "新改扩建学校", "学校", "exact")]) : find(q, limit);
