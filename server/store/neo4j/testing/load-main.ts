import { join } from "node:path";
import { text } from "node:stream/consumers";
import { z } from "zod";
import { loadCatalogue } from "#cypher/catalogue.js";
import { DocumentBatch } from "#model/batch.js";
import { packageRoot } from "#server/package-root.js";
import { openNeo4jStore } from "../neo4j-store.js";

const Work = z.object({
  address: z.object({ uri: z.string(), user: z.string(), password: z.string(), database: z.string() }),
  batch: DocumentBatch,
});

/**
 * A process that loads one document and may be killed meanwhile: takes address and batch as JSON on standard input, says READY when it is
 * about to load and DONE when it has.
 */
const { address, batch } = Work.parse(JSON.parse(await text(process.stdin)));
const store = await openNeo4jStore({ ...address, catalogue: loadCatalogue(join(packageRoot(), "cypher")) });
await store.applySchema();
process.stdout.write("READY\n");
await store.replaceDocument(batch);
process.stdout.write("DONE\n");
await store.close();
