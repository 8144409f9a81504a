import type { Catalogue } from "#cypher/catalogue.js";
import type { WriteCounts } from "#model/batch.js";
import type { NamedQuery, Params } from "#model/query.js";
import { resultFromParts } from "../answer-parts.js";
import { checkBatch } from "../batch-check.js";
import { boundParams } from "../bound-params.js";
import { correctFact, mendGraph, removeDocument, replaceDocument, takeBack } from "../document-writer.js";
import { requireReading } from "../guard.js";
import type { CaredStore } from "../care.js";
import { allCountsOf, countsOf, markRevision, newRevision } from "../last-write.js";
import { withMeaning } from "../meant-names.js";
import { createNamesInUse, NAMES_LIMITS } from "../names-in-use.js";
import type { AnswerParts } from "../port.js";
import { noSuchDocument, noSuchFact, notCorrected, requireReadingAccess } from "../refusals.js";
import { readRevision, rememberRevision } from "../revision.js";
import { schemaFaults } from "../schema-faults.js";
import { createSchemaReading } from "../schema-reading.js";
import { madeThings } from "../schema-things.js";
import { createSteadyReading } from "../steady-reading.js";
import { connect, type Neo4jOptions } from "./connection.js";
import type { WriteTransaction } from "../write-transaction.js";
import { isMadeMeanwhile } from "./errors.js";
import { createInspection } from "./inspection.js";
import { answerParts, type AnswerOptions } from "./reading.js";
import { ownStatements } from "./schema-statements.js";
import { writeTransaction } from "./writing.js";

/**
 * A graph on a Neo4j server, cluster or hosted service. Only nodes with Mailuo's labels are written; whatever else is in the database
 * stays as it is. Throws `store-unavailable`, `store-denied` or `invalid-configuration`.
 */
export async function openNeo4jStore(options: Neo4jOptions & { readonly catalogue: Catalogue }): Promise<CaredStore> {
  const { catalogue } = options;
  const connection = await connect(options);
  const nodeKeys = catalogue.get("node-keys");
  const names = createNamesInUse(() => store.run(catalogue.get("names-in-use"), {}, NAMES_LIMITS));
  const setting = { connection, inspection: createInspection(connection), nodeKeys, names };

  const applySchema = async (): Promise<void> => {
    const statements = ownStatements(catalogue.schema("neo4j"), await madeThings(store, catalogue));
    for (const statement of statements) {
      await connection
        .write(async (transaction) => transaction.run(statement))
        .catch((error: unknown) => {
          if (!isMadeMeanwhile(error)) throw error;
        });
    }
  };
  let applied: Promise<void> | undefined;
  /** The lock of the writers and the speed of writing rest on the constraints. */
  const schemaApplied = (): Promise<void> => {
    applied ??= applySchema().catch((error: unknown) => {
      applied = undefined;
      throw error;
    });
    return applied;
  };

  const revision = rememberRevision(() => readRevision(store, catalogue), REVISION_AGE_MS);

  async function* parts(query: NamedQuery, params: Params, options: AnswerOptions): AnswerParts {
    requireReadingAccess(query);
    try {
      if (query.origin === "free") requireReading(query.text, params);
    } catch (error) {
      throw withMeaning(error, query.text);
    }
    yield* answerParts(setting, catalogue.variant(query, "neo4j"), boundParams(query, params), options);
  }

  /**
   * In a transaction that is tried again where Neo4j or the connection failed it. Where it had been made and only its end was not heard of, it is told as it
   * was, and not that there was nothing to do.
   */
  const writeOnce = <Counts extends WriteCounts | null>(
    work: (transaction: WriteTransaction, revision: string) => Promise<Counts>,
  ): Promise<Counts | WriteCounts> => {
    const written = newRevision();
    let isAgain = false;
    return connection
      .write(async (transaction) => {
        const writer = await writeTransaction(transaction, catalogue);
        const before = isAgain ? await countsOf(writer, written) : null;
        isAgain = true;
        return before ?? work(writer, written);
      })
      .finally(revision.forget);
  };

  const store: CaredStore = {
    care: {
      checks: ["schema"],
      faults: () => schemaFaults(store, catalogue, "neo4j"),
      rebuildIndexes: () => store.applySchema(),
      mend: (steps) => writeOnce((transaction, written) => mendGraph(transaction, steps, written)),
    },
    engine: "neo4j",
    location: connection.location,
    version: () => connection.version(),
    run: (query, params, options) => {
      const whole = { pieceRows: options.maxRows + 1, patienceMs: Infinity, mostCharacters: MOST_CHARACTERS };
      return resultFromParts(parts(query, params, { ...options, ...whole }));
    },
    stream: (query, params, options) => parts(query, params, { ...options, ...PIECE }),
    steadily: createSteadyReading(async () => {
      const before = await revision.current();
      return {
        run: (query, params, options) => store.run(query, params, options),
        isSteady: async () => (await revision.fresh()) === before,
      };
    }),
    schema: createSchemaReading(() => store, catalogue, { mostAgeMs: SCHEMA_AGE_MS }),
    revision: () => revision.current(),
    applySchema() {
      applied = undefined;
      return schemaApplied();
    },
    async replaceDocument(batch, { loadedAt = new Date().toISOString() } = {}) {
      checkBatch(batch);
      await schemaApplied();
      return writeOnce((transaction, written) => replaceDocument(transaction, batch, loadedAt, written));
    },
    async replaceDocuments(documents, onWritten = () => {}) {
      for (const { batch } of documents) checkBatch(batch);
      await schemaApplied();
      const now = new Date().toISOString();
      const written = newRevision();
      let isAgain = false;
      return connection
        .write(async (transaction) => {
          const writer = await writeTransaction(transaction, catalogue);
          const before = isAgain ? await allCountsOf(writer, written) : null;
          isAgain = true;
          if (before !== null) return before;
          const counts: WriteCounts[] = [];
          for (const { batch, loadedAt = now } of documents) {
            counts.push(await replaceDocument(writer, batch, loadedAt));
            onWritten(counts.length);
          }
          if (counts.some(({ unchanged }) => !unchanged)) await markRevision(writer, written, counts);
          return counts;
        })
        .finally(revision.forget);
    },
    async removeDocument(key) {
      await schemaApplied();
      const counts = await writeOnce((transaction, written) => removeDocument(transaction, key, written));
      if (counts === null) throw noSuchDocument(key);
      return counts;
    },
    async correct(correction) {
      await schemaApplied();
      const counts = await writeOnce((transaction, written) => correctFact(transaction, correction, written));
      if (counts === null) throw noSuchFact(correction.fact);
      return counts;
    },
    async takeBack(fact) {
      await schemaApplied();
      const counts = await writeOnce((transaction, written) => takeBack(transaction, fact, written));
      if (counts === null) throw notCorrected(fact);
      return counts;
    },
    // Each document is seen when it is committed.
    publish: async () => {},
    close: () => connection.close(),
  };
  try {
    // Signing in does not tell whether the database exists; the first query does.
    await store.run(nodeKeys, { elements: [] }, { maxRows: 1, timeoutMs: 10_000 });
  } catch (error) {
    await connection.close();
    throw error;
  }
  return store;
}

/** How soon the writes of other programs are noticed. */
const REVISION_AGE_MS = 250;
/** How long the schema is kept though nothing of ours was written: others may use the database too. */
const SCHEMA_AGE_MS = 60_000;
/** How much text an answer in one piece may hold, so that a few rows of giant strings do not fill the memory. */
const MOST_CHARACTERS = 64_000_000;
/** Of a streamed answer: what is in memory at a time, twice. */
const PIECE = { pieceRows: 500, patienceMs: 100 } as const;
