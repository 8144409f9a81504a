import { expect, test } from "vitest";
import { serverWords, serverWordsOfRequest } from "./server-words.js";

test.each([
  ["invalid-query", "第 1 行有误。", "第 1 行有误。"],
  ["not-found", "没有实体“x”；可以用 /api/search 按名称查找。", null],
  ["token-needed", "POST /api/views needs a token: send the header “Authorization: Bearer mailuo_…”.", null],
  ["unreachable", "Away.", null],
  ["browser-full", "The browser kept nothing.", null],
  ["link-gone", "There is no link with the key.", null],
  ["link-damaged", "The link leads to no query.", null],
  ["view-damaged", "The view is mangled.", null],
  ["invalid-request", "", null],
] as const)("of %s the server's words %o are shown as %o", (code, detail, shown) => {
  expect(serverWords({ code, detail }, String)).toBe(shown);
});

test("puts the instant that the server names as the reader writes times, and nothing else that looks like one", () => {
  const [time, other] = ["2026-11-27T09:30:00.000Z", "2026-11-27T09:30:00.001Z"];
  const failure = { code: "changed-meanwhile", detail: `“${other}” was changed at ${time}; look.`, time } as const;
  expect(serverWords(failure, () => "27 Nov")).toBe(`“${other}” was changed at 27 Nov; look.`);
});

test("tells how to write a query that takes less time to those alone who wrote one", () => {
  const late = { code: "query-timeout", detail: "Narrow it with WHERE or LIMIT." } as const;
  expect(serverWords(late, String)).toBe(late.detail);
  expect(serverWordsOfRequest(late, String)).toBeNull();
  expect(serverWordsOfRequest({ code: "invalid-query", detail: "第 1 行有误。" }, String)).toBe("第 1 行有误。");
});
