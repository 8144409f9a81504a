import { join } from "node:path";
import { loadCatalogue } from "#cypher/catalogue.js";
import { configurationFromEnvironment } from "#server/configuration.js";
import { openStore } from "#server/open-store.js";
import { packageRoot } from "#server/package-root.js";
import { batchOf, DOCUMENTS, keyOf } from "./editions.js";

/** A process that loads this round's documents into the store that the environment names: a line for each that is acknowledged. */

const [round = "0"] = process.argv.slice(2);
const { store: chosen } = configurationFromEnvironment({ ...process.env, MAILUO_READERS: "1" });
const store = await openStore(chosen, loadCatalogue(join(packageRoot(), "cypher")));
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
