import { expect, test } from "vitest";
import { GraphError } from "#model/problem.js";
import { NO_PASSAGES, type PassageSearch } from "#server/api/search/passage-search.js";
import { createWordsSaid } from "./words-said.js";

const { signal } = new AbortController();

/** Passages of which one has 低空经济; which words were looked for. */
function passages(error: Error | null = null) {
  const asked: string[] = [];
  const search: PassageSearch = ({ criteria: { q } }) => {
    asked.push(q);
    if (error !== null) return Promise.reject(error);
    return Promise.resolve({ ...NO_PASSAGES, total: q === '"低空经济"' ? 1 : 0 });
  };
  return { search, asked };
}

test("words are said where a passage has them as they stand", async () => {
  const areSaid = createWordsSaid(passages().search, signal);
  expect([await areSaid("低空经济"), await areSaid("元宇宙")]).toEqual([true, false]);
});

test.each(["busy", "query-timeout"] as const)(
  "passages that do not answer, %s, are asked once a question",
  async (code) => {
    const { search, asked } = passages(new GraphError(code, { en: "Still read.", zh: "仍在读取。" }));
    const areSaid = createWordsSaid(search, signal);
    expect([await areSaid("低空经济发展"), await areSaid("低空经济")]).toEqual([false, false]);
    expect(asked).toEqual(['"低空经济发展"']);
  },
);

test("what else goes wrong is told, and nothing is looked for once the caller has gone", async () => {
  const broken = passages(new Error("broken"));
  await expect(createWordsSaid(broken.search, signal)("房价")).rejects.toThrow("broken");
  const left = passages();
  await expect(createWordsSaid(left.search, AbortSignal.abort())("房价")).rejects.toThrow("aborted");
  expect(left.asked).toEqual([]);
});
