import { z } from "zod";
import type { Catalogue } from "#cypher/catalogue.js";
import { GraphNode } from "#model/graph.js";
import type { Params } from "#model/query.js";
import { recordsFromResult } from "#server/api/reading/records.js";
import { slicesOf } from "#server/slices.js";
import type { GraphStore } from "#server/store/port.js";
import { readRevision } from "#server/store/revision.js";
import type { EntityRecord } from "./entity-record.js";
import { DocumentRecord } from "./name-messages.js";

/** Reads the names of a store, in pages that leave the server time to answer between. */
export interface NameReading {
  /** All of them, and the revision of the graph that has just these. */
  documents(): Promise<{ readonly revision: string; readonly documents: readonly DocumentRecord[] }>;
  /** All entities. */
  pages(): AsyncIterable<readonly EntityRecord[]>;
  byKey(keys: readonly string[]): AsyncIterable<readonly EntityRecord[]>;
  /** Keys of the entities that these documents name now. */
  describedBy(documents: readonly string[]): Promise<readonly string[]>;
}

export interface NameSource {
  readonly store: Pick<GraphStore, "run" | "steadily">;
  readonly catalogue: Catalogue;
}

const DOCUMENTS_A_PAGE = 5_000;
const ENTITIES_A_PAGE = 2_000;
/** Whose entities are asked for at once: few, so that others are answered between. */
const DOCUMENTS_A_QUERY = 20;
/** A bound against what is no graph of reports; a page stays far below it. */
const MOST_ROWS = 2_000_000;
/** A page of a large store that is busy takes its time. */
const PAGE_TIME_MS = 120_000;
const LIMITS = { maxRows: MOST_ROWS, timeoutMs: PAGE_TIME_MS };

const EntityRow = z.object({
  entity: GraphNode,
  degree: z.int(),
  mentions: z.int(),
  documents: z.array(z.string()),
});
const KeyRow = z.object({ key: z.string() });

export function createNameReading({ store, catalogue }: NameSource): NameReading {
  const readBy =
    (run: GraphStore["run"]) =>
    async <Row extends z.ZodType>(query: string, params: Params, row: Row): Promise<z.output<Row>[]> =>
      recordsFromResult(await run(catalogue.get(query), params, LIMITS), row);
  const read = readBy((...asked) => store.run(...asked));

  async function listed(steadyRun: GraphStore["run"]): Promise<readonly DocumentRecord[]> {
    const all: DocumentRecord[] = [];
    for (let isWhole = false; !isWhole;) {
      const params = { after: all.at(-1)?.key ?? "", limit: DOCUMENTS_A_PAGE };
      const page = await readBy(steadyRun)("name-documents", params, DocumentRecord);
      all.push(...page);
      isWhole = page.length < DOCUMENTS_A_PAGE;
    }
    return all;
  }

  return {
    documents: () =>
      store.steadily(async (run) => ({
        revision: await readRevision({ run }, catalogue),
        documents: await listed(run),
      })),
    async *pages() {
      let after = "";
      for (let isWhole = false; !isWhole;) {
        const page = await read("name-records", { after, limit: ENTITIES_A_PAGE }, EntityRow);
        yield page.map(recordFromRow);
        after = page.at(-1)?.entity.id ?? after;
        isWhole = page.length < ENTITIES_A_PAGE;
      }
    },
    async *byKey(keys) {
      for (const page of slicesOf(keys, ENTITIES_A_PAGE)) {
        yield (await read("name-records-by-key", { keys: page }, EntityRow)).map(recordFromRow);
      }
    },
    async describedBy(documents) {
      const keys = new Set<string>();
      for (const some of slicesOf(documents, DOCUMENTS_A_QUERY)) {
        for (const { key } of await read("described-keys", { documents: some }, KeyRow)) keys.add(key);
      }
      return [...keys];
    },
  };
}

function recordFromRow({ entity, ...rest }: z.output<typeof EntityRow>): EntityRecord {
  return { node: entity, ...rest };
}
