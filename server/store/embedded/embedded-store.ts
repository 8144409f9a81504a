import { randomUUID } from "node:crypto";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import type { Catalogue } from "#cypher/catalogue.js";
import { UNCHANGED } from "#model/batch.js";
import type { Finding } from "#model/doctor.js";
import type { Sentence } from "#model/language.js";
import { GraphError } from "#model/problem.js";
import type { CaredStore } from "../care.js";
import { newRevision } from "../last-write.js";
import type { GraphStore } from "../port.js";
import { noSuchDocument, noSuchFact, notCorrected } from "../refusals.js";
import { readRevision, rememberRevision } from "../revision.js";
import { schemaFaults } from "../schema-faults.js";
import { createSchemaReading } from "../schema-reading.js";
import { createSteadyReading } from "../steady-reading.js";
import { createAnswering } from "./answering.js";
import { startEngine, type EngineProcess } from "./engine-process.js";
import { fileFaults } from "./file-faults.js";
import { CountsAnswer, TextIndexFaults, type EngineRequest } from "./protocol.js";
import { readerCount } from "./reader-count.js";
import { createReaderPool, type ReadOptions } from "./reader-pool.js";
import { makeStoreFolder } from "./store-folder.js";
import { discardDraft, exists, hasDraft, prepareDraft, publishDraft, storeFilesIn } from "./store-files.js";
import { newTrialIn } from "./trial-files.js";
import { watchStore } from "./store-watch.js";
import { takeWriteTurn, writerIn } from "./write-turn.js";
import { createWriter } from "./writer.js";

export interface EmbeddedOptions {
  /** Where the store lies; made when it is not there. */
  readonly folder: string;
  readonly catalogue: Catalogue;
  /** How many processes answer queries at the same time; absent: by the store's size and the machine. */
  readonly readers?: number;
  /** How long a lock of another process is waited for. */
  readonly lockPatienceMs?: number;
  /** How much memory a query may take beyond what the store itself needs. */
  readonly memoryMb?: number;
  /** Told of what went wrong without harm to the store, e.g. that no room was left for making it smaller. */
  readonly onTrouble?: (trouble: Sentence) => void;
}

type OpenRequest = Extract<EngineRequest, { kind: "open" }>;

const OWN_TIME_MS = 120_000;
/** How long a load waits for one of another process. */
const TURN_PATIENCE_MS = 30_000;

/**
 * A graph in a file, read and written by processes of their own. Throws `store-locked`, `store-damaged`, `store-denied` or
 * `store-unavailable`.
 */
export async function openEmbeddedStore(options: EmbeddedOptions): Promise<CaredStore> {
  const { catalogue, memoryMb = 1024, lockPatienceMs = 5_000, onTrouble = () => {} } = options;
  const folder = resolve(options.folder);
  const files = storeFilesIn(folder);
  const { published, draft } = files;
  const size = options.readers ?? readerCount(await sizeOf(published));
  const steps = catalogue.steps().map((query) => catalogue.variant(query, "embedded"));
  const statements = [...catalogue.schema("embedded")];
  const writing = Object.fromEntries(steps.map(({ name, text }) => [name, text]));
  const start = (): EngineProcess => startEngine(memoryMb);
  const revisionText = catalogue.get("revision").text;
  const openFile = (process: EngineProcess, request: Omit<OpenRequest, "kind">): Promise<null> =>
    openPatiently(process, { kind: "open", revision: revisionText, ...request }, lockPatienceMs);
  const pool = createReaderPool({
    size,
    start,
    open: (process) => openFile(process, { file: published, access: "read" }),
    onCurrent: () => revision.forget(),
  });
  const revision = rememberRevision(() => readRevision(store, catalogue), Number.POSITIVE_INFINITY);
  /** Has the readers open what was published. */
  const refresh = (): Promise<void> => pool.refresh();
  const owner = `${process.pid}:${randomUUID()}`;
  /** Settles when the readers have what was published last; and, of what must be seen, before they are asked again. */
  let refreshed: Promise<unknown> = Promise.resolve();
  let mustSee: Promise<unknown> = refreshed;
  const writer = createWriter({
    start,
    takeTurn: () => takeWriteTurn(folder, owner, TURN_PATIENCE_MS),
    prepare: () => prepareDraft(files),
    discard: () => discardDraft(files),
    hasDraft: () => hasDraft(files),
    open: (process, access) => openFile(process, { file: draft, access, statements }),
    newTrial() {
      const { file, ...trial } = newTrialIn(files);
      return { ...trial, open: (process, access) => openFile(process, { file, access, statements }) };
    },
    async publish(visible) {
      await publishDraft(files);
      await watch.seen();
      refreshed = refresh();
      if (visible === "now") mustSee = refreshed;
    },
    onTrouble,
  });

  async function read<Answer>(
    request: EngineRequest,
    answer: z.ZodType<Answer>,
    options: ReadOptions,
  ): Promise<Answer> {
    await seeOwnWrites();
    return pool.read(request, answer, options);
  }

  /** Where they cannot be published, as on a full disk, the graph before them is read. */
  async function seeOwnWrites(): Promise<void> {
    if (writer.isAwaited()) await writer.publish().catch(() => undefined);
    await mustSee;
  }

  const answering = createAnswering({ catalogue, pool, seeOwnWrites });
  const store: CaredStore = {
    care: {
      checks: ["file", "seal", "draft", "leftovers", "schema", "text-index"],
      async faults() {
        const asked = { timeoutMs: OWN_TIME_MS, free: false };
        const indexes = await read({ kind: "text-index-faults" }, TextIndexFaults, asked);
        return [
          ...(await fileFaults(files)),
          ...(await schemaFaults(store, catalogue, "embedded")),
          ...indexes.map(textIndexFinding),
        ];
      },
      async rebuildIndexes() {
        await store.applySchema();
        await writer.write({ kind: "rebuild-text-indexes" }, z.null(), "now");
        await store.publish();
      },
      mend: (steps) => writer.write({ kind: "mend", steps: [...steps], queries: writing }, CountsAnswer, "now"),
    },
    engine: "embedded",
    location: folder,
    freeQueriesAtOnce: pool.freeAtOnce,
    version: () => read({ kind: "version" }, z.string(), { timeoutMs: OWN_TIME_MS, free: false }),
    run: async (query, params, options) => (await answering.answer(query, params, options)).result,
    stream: answering.stream,
    steadily: createSteadyReading(async () => {
      const revisions = new Set<string>();
      const run: GraphStore["run"] = async (query, params, options) => {
        const { result, revision } = await answering.answer(query, params, options);
        revisions.add(revision);
        return result;
      };
      return { run, isSteady: async () => revisions.size <= 1 };
    }),
    schema: createSchemaReading(() => store, catalogue),
    async revision() {
      await seeOwnWrites();
      return revision.current();
    },
    async applySchema() {
      await writer.write({ kind: "apply-schema", statements }, z.null(), "later");
    },
    async replaceDocument(batch, { visible = "now", loadedAt = new Date().toISOString() } = {}) {
      const known = { kind: "holds", batch, queries: writing } as const;
      const isKnown =
        // In the midst of writing many documents the writer finds it out by itself.
        !writer.isHolding() && (await read(known, z.boolean(), { timeoutMs: OWN_TIME_MS, free: false }));
      if (isKnown) return UNCHANGED;
      const replacing = { kind: "replace", batch, loadedAt, revision: newRevision(), queries: writing } as const;
      return writer.write(replacing, CountsAnswer, visible);
    },
    replaceDocuments(documents, onWritten = () => {}) {
      const now = new Date().toISOString();
      const requests = documents.map(
        ({ batch, loadedAt = now }) =>
          ({ kind: "replace", batch, loadedAt, revision: newRevision(), queries: writing }) as const,
      );
      return writer.writeAll(requests, onWritten);
    },
    async removeDocument(key) {
      const counts = await writer.write({ kind: "remove", key, queries: writing }, CountsAnswer.nullable(), "now");
      if (counts === null) throw noSuchDocument(key);
      return counts;
    },
    async correct(correction) {
      const counts = await writer.write(
        { kind: "correct", correction, queries: writing },
        CountsAnswer.nullable(),
        "now",
      );
      if (counts === null) throw noSuchFact(correction.fact);
      return counts;
    },
    async takeBack(fact) {
      const counts = await writer.write({ kind: "take-back", fact, queries: writing }, CountsAnswer.nullable(), "now");
      if (counts === null) throw notCorrected(fact);
      return counts;
    },
    async publish() {
      await writer.publish();
      await refreshed;
    },
    async close() {
      await writer.close();
      watch.stop();
      await pool.close();
    },
  };

  await makeStoreFolder(folder);
  const watch = watchStore(files, { onPublished: refresh, onAbandoned: () => writer.recover() });
  try {
    const isNew = !(await exists(published));
    if (await hasDraft(files)) {
      if (isNew || (await writerIn(folder)) === null) await writer.recover();
    } else if (isNew) {
      await store.applySchema();
      await store.publish();
    }
    await watch.seen();
    await store.version();
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}

function textIndexFinding({ index, lost }: z.infer<typeof TextIndexFaults>[number]): Finding {
  const detail =
    lost === null
      ? { en: `The full-text index ${index} is missing.`, zh: `缺少全文索引 ${index}。` }
      : {
          en: `The full-text index ${index} does not find what it should.`,
          zh: `全文索引 ${index} 找不到应有的内容。`,
        };
  const examples = lost ?? [index];
  return { check: "text-index", detail, total: examples.length, examples: examples.slice(0, 5), remedy: "repair" };
}

/** Another process may be writing this moment: its lock is waited for. */
async function openPatiently(process: EngineProcess, request: EngineRequest, patienceMs: number): Promise<null> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    try {
      return await process.call(request, z.null());
    } catch (error) {
      const isLocked = error instanceof GraphError && error.code === "store-locked";
      if (!isLocked || performance.now() > deadline) throw error;
      await delay(100);
    }
  }
}

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}
