import { join } from "node:path";
import { loadCatalogue } from "#cypher/catalogue.js";
import { packageRoot } from "../../../package-root.js";
import { REPORT } from "../../contract/seed.js";
import { openEmbeddedStore } from "../embedded-store.js";

/** For tests, a program of its own: writes documents together without an end, and tells of each that is written. */

const [folder = ""] = process.argv.slice(2);
const catalogue = loadCatalogue(join(packageRoot(), "cypher"));
const store = await openEmbeddedStore({ folder, catalogue, readers: 1 });
const documents = Array.from({ length: 10_000 }, (_, at) => ({
  batch: { ...REPORT, document: { ...REPORT.document, title: `第${at}次` } },
}));
await store.replaceDocuments(documents, (done) => void process.stdout.write(`${done}\n`));
