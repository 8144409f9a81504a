import { expect, test } from "vitest";
import { createTranslate } from "../messages/translate.js";
import { zhCN } from "../messages/zh-CN.js";
import { citationWords, periodName } from "./citation.js";

const zh = createTranslate("zh-CN", zhCN);

test("periods are written in words, unknown forms as they are", () => {
  expect(["2014", "2014-H2", "2014-Q3", "2014.5"].map((period) => periodName(period, zh))).toEqual([
    "2014年",
    "2014年下半年",
    "2014年第3季度",
    "2014.5",
  ]);
});

test("a citation is dated by the reader's own calendar", () => {
  expect(citationWords("zh-CN", zh, new Date(2026, 0, 5, 23, 59)).today).toBe("2026-01-05");
});
