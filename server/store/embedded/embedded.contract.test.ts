import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { loadCatalogue } from "#cypher/catalogue.js";
import { packageRoot } from "../../package-root.js";
import { describeStoreContract } from "../contract/store-contract.js";
import { openEmbeddedStore } from "./embedded-store.js";

const folder = mkdtempSync(join(tmpdir(), "mailuo-contract-"));
const catalogue = loadCatalogue(join(packageRoot(), "cypher"));

afterAll(() => rmSync(folder, { recursive: true }));

describeStoreContract("embedded", { catalogue, openStore: () => openEmbeddedStore({ folder, catalogue }) });
