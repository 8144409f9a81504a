import { expect, test } from "vitest";
import { SearchAnswer } from "#model/search-api.js";
import type { NameRequest } from "#server/search/name-messages.js";
import { get, inPath } from "#server/api/contract/asking.js";
import { searchEngine } from "./engine-search.js";
import { openSampleApp } from "#server/api/contract/sample-app.js";

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

test("where passages may take no memory the store finds them, page by page, and tells when the graph has changed between", async () => {
  const sample = await openSampleApp({ MAILUO_SEARCH_MB: "0" });
  const address = `/api/search?q=${inPath("推进")}`;
  const whole = (await get(sample, `${address}&limit=50`, SearchAnswer)).passages;
  const first = (await get(sample, `${address}&limit=3`, SearchAnswer)).passages;
  const second = (await get(sample, `${address}&limit=50&cursor=${first.nextCursor}`, SearchAnswer)).passages;
  expect([...first.items, ...second.items]).toEqual(whole.items);
  expect([whole.nextCursor, second.nextCursor]).toEqual([null, null]);
  await sample.store.replaceDocument({ ...sample.batch, document: { ...sample.batch.document, title: "另一份" } });
  const answer = await sample.app.request(`${address}&limit=3&cursor=${first.nextCursor}`);
  expect([answer.status, await answer.json()]).toEqual([400, expect.objectContaining({ code: "invalid-cursor" })]);
  await sample.close();
});
