import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { loadCatalogue } from "#cypher/catalogue.js";
import { packageRoot } from "#server/package-root.js";
import { createNameReading, type NameSource } from "./name-reading.js";

const ENTITIES_A_DOCUMENT = 1_000;

/** Answers by documents that name a thousand entities each, and never more rows than are asked for, as stores do. */
const store: NameSource["store"] = {
  steadily: () => Promise.reject(new Error("Nobody asks.")),
  async run(_query, params, { maxRows }) {
    const documents = z.array(z.string()).parse(params["documents"]);
    const all = documents.flatMap((document) =>
      Array.from({ length: ENTITIES_A_DOCUMENT }, (_, index) => [`place:${document}/${index}`]),
    );
    const rows = all.slice(0, maxRows);
    const truncated = rows.length < all.length;
    return { columns: ["key"], rows, graph: { nodes: [], relationships: [] }, truncated, elapsedMs: 0 };
  },
};

test("the entities of however many documents are all told", async () => {
  const reading = createNameReading({ store, catalogue: loadCatalogue(join(packageRoot(), "cypher")) });
  const documents = Array.from({ length: 130 }, (_, index) => `document:${index}`);
  expect(new Set(await reading.describedBy(documents)).size).toBe(130 * ENTITIES_A_DOCUMENT);
});
