import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadCatalogue } from "#cypher/catalogue.js";
import { packageRoot } from "#server/package-root.js";
import { openEmbeddedStore } from "./embedded-store.js";
import { describeHostileQueries } from "../hostile/hostile-suite.js";

const catalogue = loadCatalogue(join(packageRoot(), "cypher"));
const open = async () => openEmbeddedStore({ folder: await mkdtemp(join(tmpdir(), "mailuo-hostile-")), catalogue });
describeHostileQueries("the embedded engine", { open, catalogue });
