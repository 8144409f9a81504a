import { expect, test } from "vitest";
import { createTranslate } from "../messages/translate.js";
import { zhCN } from "../messages/zh-CN.js";
import { tellingTitle, titleWithArea } from "./telling-title.js";

const t = createTranslate("zh-CN", zhCN);
const NINGBO = {
  key: "document:宁波市-2021",
  title: "2021年政府工作报告",
  issuer: "宁波市政府",
  area: "宁波市",
  year: 2021,
  period: "2021",
  file: "宁波市-2021.md",
};

test("reports of one title are told apart by their areas", () => {
  const titles = [NINGBO, { ...NINGBO, area: "青岛市", issuer: "青岛市政府" }].map((each) => tellingTitle(each, t));
  expect(titles).toEqual(["2021年政府工作报告 · 宁波市", "2021年政府工作报告 · 青岛市"]);
});

test("a time that the title does not tell stands behind it", () => {
  const speech = { ...NINGBO, title: "韩正市长在上海市人民代表大会上的政府工作报告", area: "上海市", year: 2004 };
  expect(tellingTitle({ ...speech, period: "2004-H1" }, t)).toBe(`${speech.title} · 2004年上半年`);
  expect(tellingTitle({ ...speech, period: null }, t)).toBe(`${speech.title} · 2004年`);
  expect(titleWithArea(speech)).toBe(speech.title);
});

test("what the title says is not said twice, and what is not known not at all", () => {
  expect(tellingTitle({ ...NINGBO, title: "宁波2021年报告" }, t)).toBe("宁波2021年报告");
  const unknown = { ...NINGBO, title: "报告", issuer: null, area: null, year: null, period: null };
  expect(tellingTitle(unknown, t)).toBe("报告");
  expect(titleWithArea({ ...unknown, issuer: "宁波市政府" })).toBe("报告 · 宁波市政府");
});

test.each([
  ["浦东新区", "浦东2021年报告"],
  ["广西壮族自治区", "广西2021年报告"],
  ["内蒙古自治区", "内蒙古自治区2021年报告"],
  ["香港特别行政区", "香港2021年报告"],
  ["阿里地区", "阿里2021年报告"],
  ["恩施土家族苗族自治州", "恩施州2021年报告"],
])("a title that calls %s shorter tells it", (area, title) => {
  expect(tellingTitle({ ...NINGBO, area, title }, t)).toBe(title);
});
