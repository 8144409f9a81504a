import { expect, test } from "vitest";
import { createKeyPages } from "./key-pages.js";

const keysOf = (kind: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${kind}:${String(at).padStart(5, "0")}`);

/** All pages, where each key brings so much. */
function sizesOf(keys: readonly string[], amountOf: (key: string) => number, wanted: number): readonly number[] {
  const pages = createKeyPages(keys, wanted);
  const sizes: number[] = [];
  const seen: string[] = [];
  for (let page = pages.next(); page !== null; page = pages.next()) {
    const amount = page.reduce((sum, key) => sum + amountOf(key), 0);
    if (amount > 2 * wanted && page.length > 1) pages.tooMany();
    else {
      pages.done(amount);
      sizes.push(page.length);
      seen.push(...page);
    }
  }
  expect(seen).toEqual(keys);
  return sizes;
}

test("keys that bring little come many at a time, those that bring much one by one", () => {
  expect(sizesOf(keysOf("passage", 2_000), () => 1, 1_000)).toEqual([30, 60, 120, 240, 480, 500, 500, 70]);
  expect(sizesOf(keysOf("document", 4), () => 5_000, 1_000)).toEqual([1, 1, 1, 1]);
});

test("a page is of one kind, and of another kind few are tried first", () => {
  const keys = [...keysOf("a", 100), ...keysOf("document", 40), ...keysOf("passage", 50)];
  expect(sizesOf(keys, (key) => (key.startsWith("document") ? 100 : 1), 1_000)).toEqual([
    30, 60, 10, 15, 7, 7, 7, 4, 30, 20,
  ]);
});

test("nothing is left of no keys, and a key without a kind is one of a kind of its own", () => {
  expect(createKeyPages([], 10).next()).toBeNull();
  expect(sizesOf(["a", "b", "c:d"], () => 1, 10)).toEqual([2, 1]);
});
