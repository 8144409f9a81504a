import { join } from "node:path";
import { text } from "node:stream/consumers";
import { z } from "zod";
import { loadCatalogue } from "#cypher/catalogue.js";
import { packageRoot } from "#server/package-root.js";
import { CORRECTED_REPORT, REPORT } from "../../contract/seed.js";
import { openNeo4jStore } from "../neo4j-store.js";

const Address = z.object({ uri: z.string(), user: z.string(), password: z.string(), database: z.string() });

/** A process that writes one document over and over in one step and may be killed meanwhile: takes the address as JSON on standard input, tells of each time. */
const address = Address.parse(JSON.parse(await text(process.stdin)));
const store = await openNeo4jStore({ ...address, catalogue: loadCatalogue(join(packageRoot(), "cypher")) });
const documents = Array.from({ length: 10_000 }, (_, at) => ({ batch: at % 2 === 0 ? REPORT : CORRECTED_REPORT }));
await store.replaceDocuments(documents, (done) => void process.stdout.write(`${done}\n`));
