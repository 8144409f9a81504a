import { join } from "node:path";
import { loadCatalogue, type Catalogue } from "#cypher/catalogue.js";
import type { Configuration } from "#server/configuration.js";
import { GraphError } from "#model/problem.js";
import { openStore } from "#server/open-store.js";
import type { CaredStore } from "#server/store/care.js";
import { isStoreIn } from "#server/store/embedded/store-files.js";
import type { GraphStore } from "#server/store/port.js";
import { packageRoot } from "#server/package-root.js";
import { configurationOf } from "./setting-flags.js";
import type { Terminal } from "./terminal.js";

export interface StoreSession {
  readonly configuration: Configuration;
  readonly catalogue: Catalogue;
  readonly store: GraphStore;
}

/** Opens the configured store for one command and closes it whatever happens. */
export async function withStore<Result>(
  terminal: Terminal,
  work: (session: StoreSession & { readonly store: CaredStore }) => Promise<Result>,
): Promise<Result> {
  const configuration = configurationOf(terminal);
  const catalogue = loadCatalogue(join(packageRoot(), "cypher"));
  const store = await openStore(configuration.store, catalogue, ({ en }) => terminal.tell(en));
  try {
    return await work({ configuration, catalogue, store });
  } finally {
    await store.close();
  }
}

/** As `withStore`, for what is of no use where nothing was ever loaded: throws `not-found` there and makes nothing. */
export async function withStoreThatIs<Result>(
  terminal: Terminal,
  work: (session: StoreSession & { readonly store: CaredStore }) => Promise<Result>,
): Promise<Result> {
  const { store } = configurationOf(terminal);
  if (store.engine === "embedded" && !(await isStoreIn(store.folder))) {
    throw new GraphError(
      "not-found",
      `There is no store in ${store.folder}: name the folder of one by --data, or make one by “mailuo load”.`,
    );
  }
  return withStore(terminal, work);
}

export async function countDocuments({ store, catalogue, configuration }: StoreSession): Promise<number> {
  const limits = { maxRows: 1, timeoutMs: configuration.timeoutMs };
  return Number((await store.run(catalogue.get("document-count"), {}, limits)).rows[0]?.[0] ?? 0);
}
