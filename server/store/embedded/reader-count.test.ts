import { expect, test } from "vitest";
import { readerCount } from "./reader-count.js";

const GB = 2 ** 30;

test.each([
  ["a small store on a small machine", 1e6, { cores: 2, memory: 4 * GB }, 4],
  ["a small store on a large machine", 1e6, { cores: 64, memory: 256 * GB }, 8],
  ["a large store on a small machine", 213e6, { cores: 4, memory: 8 * GB }, 1],
  ["a store that does not fit", 5e9, { cores: 4, memory: 8 * GB }, 1],
])("for %s", (_what, bytes, machine, readers) => {
  expect(readerCount(bytes, machine)).toBe(readers);
});
