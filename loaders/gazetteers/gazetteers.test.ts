import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { loadGazetteers, shortDivisionName } from "./gazetteers.js";

const shipped = import.meta.dirname;
const folder = mkdtempSync(join(tmpdir(), "gazetteers-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("the shipped lists load and know 徐汇区, its short form and the West Bund", () => {
  const gazetteers = loadGazetteers(shipped);
  expect(gazetteers.divisions.find((division) => division.name === "徐汇区")).toEqual({
    code: "310104",
    name: "徐汇区",
    short: "徐汇",
  });
  expect(gazetteers.names.find((known) => known.name === "西岸")).toEqual({
    type: "Place",
    name: "西岸",
    aliases: ["徐汇西岸"],
    nameEn: "West Bund",
    lat: 31.168,
    lon: 121.46,
    scope: "31",
  });
});

test("it is known of each province and city where it lies, and that is in China and near the others of its province", () => {
  const { divisions, positions } = loadGazetteers(shipped);
  const larger = divisions.filter(({ code }) => code.endsWith("00") || code.slice(2, 4) === "90");
  expect(larger.filter(({ code }) => !positions.has(code))).toEqual([]);
  const isLarger = new Set(larger.map(({ code }) => code));
  expect([...positions.keys()].filter((code) => !isLarger.has(code))).toEqual([]);
  // Inner Mongolia, the widest of them, reaches 1,300 km to either side; 三沙 lies far from the rest of Hainan.
  const strays = [...positions].filter(([code, { lat, lon }]) => {
    const province = positions.get(`${code.slice(0, 2)}0000`);
    return province === undefined || Math.abs(lat - province.lat) > 7 || Math.abs(lon - province.lon) > 11;
  });
  expect(strays).toEqual([]);
});

test("the shipped lists know gross domestic product by the letters that people type for it", () => {
  expect(loadGazetteers(shipped).indicators.get("地区生产总值")).toMatch(/^GDP /u);
});

test.each([
  ["徐汇区", "徐汇"],
  ["芷江侗族自治县", "芷江"],
  ["广西壮族自治区", "广西"],
  ["内蒙古自治区", "内蒙古"],
  ["海西蒙古族藏族自治州", "海西"],
  ["浦东新区", "浦东"],
  ["清新区", "清新"],
  ["攸县", null],
])("the short form of %s is %s", (name, short) => {
  expect(shortDivisionName(name)).toBe(short);
});

test("a wrong cell is named with file, line and column", () => {
  writeFileSync(join(folder, "names-own.tsv"), "type\tname\taliases\tnameEn\tlat\tlon\tscope\nRiver\t长江\t\t\t\t\t\n");
  for (const file of ["words", "heads", "departments", "places"]) {
    const header = {
      words: "class\twords",
      heads: "head\ttype\tneed",
      departments: "short\tfull",
      places: "code\tname",
    }[file];
    writeFileSync(join(folder, `${file}.tsv`), `${header ?? ""}\n`);
  }
  expect(() => loadGazetteers(folder)).toThrow(/names-own\.tsv, line 2, column “type”: /u);
});

test.each([
  ["阳江\t水阳河\tnever\telsewhere", "within"],
  ["阳江\t水阳江\tcompany\telsewhere", "rule"],
])("a form that its longer text does not hold, or that needs company within one, is named: %s", (row, column) => {
  cpSync(shipped, folder, { recursive: true });
  writeFileSync(join(folder, "names-own.tsv"), "type\tname\taliases\tnameEn\tlat\tlon\tscope\n");
  writeFileSync(join(folder, "forms-own.tsv"), `form\twithin\trule\twhere\n${row}\n`);
  expect(() => loadGazetteers(folder)).toThrow(new RegExp(`forms-own\\.tsv, line 2, column “${column}”: `, "u"));
});

test("a missing folder is named", () => {
  expect(() => loadGazetteers(join(folder, "absent"))).toThrow(/absent cannot be read; name a folder/u);
});
