import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { loadCatalogue } from "#cypher/catalogue.js";
import { packageRoot } from "#server/package-root.js";
import { createNameFinder, type NameFinderOptions } from "./name-finder.js";

const catalogue = loadCatalogue(join(packageRoot(), "cypher"));

/** It fails a moment after it was asked, as a store does that is closed meanwhile. */
const fails = () => delay(10).then(() => Promise.reject(new Error("The store is closed.")));
const store: NameFinderOptions["store"] = { revision: fails, run: fails, steadily: fails };

test.each([
  ["is told", false, 1],
  ["is no failure where it comes of closing", true, 0],
])("that names could not be prepared %s", async (_, closes, told) => {
  const onFailure = vi.fn<(error: unknown) => void>();
  const names = createNameFinder({ store, catalogue, onFailure });
  names.prepare();
  if (closes) await names.close();
  await delay(50);
  expect(onFailure).toHaveBeenCalledTimes(told);
});
