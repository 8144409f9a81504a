import { join } from "node:path";
import { loadCatalogue } from "#cypher/catalogue.js";
import { packageRoot } from "#server/package-root.js";
import { openEmbeddedStore } from "#server/store/embedded/embedded-store.js";
import { batchOf, DOCUMENTS, keyOf } from "./editions.js";

/** A process that loads this round's documents into a store: a line for each that is acknowledged. */

const [folder = "", round = "0"] = process.argv.slice(2);
const store = await openEmbeddedStore({ folder, catalogue: loadCatalogue(join(packageRoot(), "cypher")), readers: 1 });
process.stdout.write("READY\n");
try {
  for (let document = 0; document < DOCUMENTS; document += 1) {
    await store.replaceDocument(batchOf(document, Number(round)), { visible: "later" });
    process.stdout.write(`ACK ${keyOf(document)}\n`);
  }
  await store.publish();
  process.stdout.write("SEEN\n");
} finally {
  await store.close();
}
