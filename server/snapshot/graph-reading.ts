import { z } from "zod";
import type { Catalogue } from "#cypher/catalogue.js";
import type { Params, QueryResult } from "#model/query.js";
import type { GraphStore } from "#server/store/port.js";
import { readRevision } from "#server/store/revision.js";
import { EntityRow, FactRow } from "./graph-change.js";

/** Reads the entities and facts of a store, a page at a time. */
export interface GraphReading {
  /** The version of each document by its key, and the revision of the graph that has just these. Two are equal where the document was not written between. */
  versions(): Promise<{ readonly revision: string; readonly versions: ReadonlyMap<string, string> }>;
  /** Pages of entities in the order of keys. */
  entities(): AsyncIterable<readonly EntityRow[]>;
  /** The facts that begin at the entities of one page, which follows the key `after` and ends with the key `until`. */
  factsOf(after: string, until: string): Promise<readonly FactRow[]>;
  entitiesOfDocuments(documents: readonly string[]): Promise<readonly EntityRow[]>;
  factsOfDocuments(documents: readonly string[]): Promise<readonly FactRow[]>;
}

/** How many rows one answer of the store carries; few enough that others get their turn between two. */
const PAGE = 20_000;
/** Facts of a page of entities may be many more: a bound against what is no graph of reports. */
const MOST_ROWS = 2_000_000;
/** Nobody waits for a page: it may take its time. */
const TIMEOUT_MS = 120_000;

const VersionRow = z.tuple([z.string(), z.string(), z.string().nullable()]).rest(z.unknown());
const CorrectedRow = z.tuple([z.string(), z.array(z.string())]);

type Run = (name: string, params: Params) => Promise<QueryResult>;

export function createGraphReading({
  store,
  catalogue,
  signal,
}: {
  readonly store: GraphStore;
  readonly catalogue: Catalogue;
  readonly signal: AbortSignal;
}): GraphReading {
  const options = { maxRows: MOST_ROWS, timeoutMs: TIMEOUT_MS, signal };
  const run: Run = (name, params) => store.run(catalogue.get(name), params, options);
  return {
    versions: () =>
      store.steadily(async (run) => ({
        revision: await readRevision({ run }, catalogue),
        versions: await versionsBy((name, params) => run(catalogue.get(name), params, options)),
      })),
    async *entities() {
      let after = "";
      for (;;) {
        const page = entityRows(await run("entity-page", { after, limit: PAGE }));
        if (page.length > 0) yield page;
        if (page.length < PAGE) return;
        after = page.at(-1)?.[0] ?? after;
      }
    },
    factsOf: async (after, until) => factRows(await run("fact-page", { after, until })),
    entitiesOfDocuments: async (documents) => entityRows(await run("entities-of-documents", { documents })),
    factsOfDocuments: async (documents) => factRows(await run("facts-of-documents", { documents })),
  };
}

async function versionsBy(run: Run): Promise<ReadonlyMap<string, string>> {
  const versions = new Map<string, string>();
  const { rows: found } = await run("corrected-documents", {});
  const corrected = new Map(found.map((row) => CorrectedRow.parse(row)).map(([key, times]) => [key, times.toSorted()]));
  for (;;) {
    const { rows } = await run("document-versions", { after: [...versions.keys()].at(-1) ?? "", limit: PAGE });
    for (const [key, sha256, loadedAt] of rows.map((row) => VersionRow.parse(row))) {
      versions.set(key, JSON.stringify([sha256, loadedAt, corrected.get(key)]));
    }
    if (rows.length < PAGE) return versions;
  }
}

function entityRows({ rows }: QueryResult): readonly EntityRow[] {
  return rows.map((row) => EntityRow.parse(row));
}

function factRows({ rows }: QueryResult): readonly FactRow[] {
  return rows.map((row) => FactRow.parse(row));
}
