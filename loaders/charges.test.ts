import { expect, test } from "vitest";
import { chargesIn } from "./charges.js";

function told(text: string): string[] {
  return chargesIn(text).map(
    ({ leads, bodies }) =>
      `${leads ? "leads" : "helps"}: ${bodies.map(({ start, end }) => text.slice(start, end)).join(" ")}`,
  );
}

test.each([
  ["新建幼儿园10所。（市教育局负责）", ["leads: 市教育局"]],
  ["（由市发改委、农业局牵头）", ["leads: 市发改委 农业局"]],
  ["（市人力资源和社会保障局、市卫生局分别负责）", ["leads: 市人力资源和社会保障局 市卫生局"]],
  ["（市水利局和市农业局负责落实）", ["leads: 市水利局 市农业局"]],
  [
    "牵头单位：市城管委、市公安局；配合单位：各区政府，市住房和城乡建设局",
    ["leads: 市城管委 市公安局", "helps: 市住房和城乡建设局"],
  ],
  ["责任单位：高新区、经开区、滇池旅游度假区管委会，昆明轨道公司", ["leads: 滇池旅游度假区管委会 昆明轨道公司"]],
])("who is told to see to a thing: %s", (text, expected) => {
  expect(told(text)).toEqual(expected);
});

test.each([
  "（由群众和企业负责）",
  "责任单位：各县（市）区人民政府，市级各相关部门",
  "（市教育局）",
  "市教育局负责的工作",
])("nobody by name: %s", (text) => {
  expect(told(text)).toEqual([]);
});

test("a line of nothing but opened brackets and labels is read in its length", () => {
  expect(chargesIn(`${"（市".repeat(100_000)}${"牵头单位：".repeat(50_000)}`)).toEqual([]);
});
