import { expect, test } from "vitest";
import { serverWords } from "./server-words.js";

test.each([
  ["invalid-query", "第 1 行有误。", "第 1 行有误。"],
  ["not-found", "没有实体“x”；可以用 /api/search 按名称查找。", null],
  ["unreachable", "Away.", null],
  ["browser-full", "The browser kept nothing.", null],
  ["link-damaged", "The link leads to no query.", null],
  ["invalid-request", "", null],
] as const)("of %s the server's words %o are shown as %o", (code, detail, shown) => {
  expect(serverWords({ code, detail })).toBe(shown);
});
