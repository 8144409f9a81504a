import { expect, test } from "vitest";
import type { NameRequest } from "#server/search/name-messages.js";
import { searchEngine } from "./engine-search.js";

const readNothing = () => Promise.reject(new Error("Nobody asks."));

test("while the names are being read, a later page is refused in both languages", async () => {
  const asked: NameRequest = {
    q: "西岸",
    types: [],
    area: null,
    document: null,
    year: null,
    after: [3, 1, 1, 2, "place:西岸"],
    limit: 20,
  };
  await expect(searchEngine(readNothing, asked, AbortSignal.timeout(1_000))).rejects.toMatchObject({
    code: "busy",
    sentence: { en: expect.stringContaining("The names"), zh: expect.stringContaining("名称") },
  });
});
