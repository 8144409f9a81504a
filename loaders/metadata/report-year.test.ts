import { expect, test } from "vitest";
import { yearOfReport } from "./report-year.js";

const OPENING = "现在，我代表市人民政府，向大会报告工作，请予审议。";

test.each([
  ["in the title", { title: "2016年政府工作报告", head: [OPENING, "2015年工作回顾"] }, 2016],
  ["of the session", { head: ["——2014年1月20日在上海市第十四届人民代表大会第二次会议上", OPENING] }, 2014],
  ["after a session at the end of a year", { head: ["二〇二二年十二月三十日在市第十六届人民代表大会上"] }, 2023],
  ["of a session, however its nought is written", { head: ["——二0一四年一月十五日在人民代表大会第二次会议上"] }, 2014],
  ["after the one that is reviewed", { head: [OPENING], headings: ["一、2015年工作回顾"] }, 2016],
  ["after the one that is reviewed with a plan's", { head: [OPENING, "“十三五”时期成就和2020年工作回顾"] }, 2021],
  ["that a committee reviews", { head: ["上半年，区委坚持稳中求进。"], headings: ["2014年上半年工作回顾"] }, 2014],
  ["that the first lines name", { head: ["2009年，全市经济平稳发展。"] }, 2009],
  ["of nothing", { head: ["各位代表："] }, null],
])("the year %s", (_, words, year) => {
  expect(yearOfReport({ title: "", headings: [], ...words })).toBe(year);
});
