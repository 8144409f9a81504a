import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Catalogue } from "#cypher/catalogue.js";
import type { Sentence } from "#model/language.js";
import type { StoreConfiguration } from "./configuration.js";
import type { CaredStore } from "./store/care.js";

/**
 * Opens the store that the configuration names; only that engine's code is loaded. `onTrouble` is told of what went wrong without harm to the
 * store.
 */
export async function openStore(
  configuration: StoreConfiguration,
  catalogue: Catalogue,
  onTrouble: (trouble: Sentence) => void = () => {},
): Promise<CaredStore> {
  if (configuration.engine === "embedded") {
    const { openEmbeddedStore } = await import("./store/embedded/embedded-store.js");
    const { folder, readers } = configuration;
    return openEmbeddedStore({ folder, catalogue, onTrouble, ...(readers === undefined ? {} : { readers }) });
  }
  const { openNeo4jStore } = await import("./store/neo4j/neo4j-store.js");
  const { uri, user, password, database } = configuration;
  return openNeo4jStore({ uri, user, password, ...(database === undefined ? {} : { database }), catalogue });
}

/** False where opening would make a new store. */
export async function hasStore(configuration: StoreConfiguration): Promise<boolean> {
  if (configuration.engine !== "embedded") return true;
  const { STORE_FILE } = await import("./store/embedded/store-files.js");
  return existsSync(join(configuration.folder, STORE_FILE));
}
