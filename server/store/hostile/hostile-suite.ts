import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Catalogue } from "#cypher/catalogue.js";
import type { DocumentBatch } from "#model/batch.js";
import { GraphError, PROBLEM_STATUS } from "#model/problem.js";
import { freeQuery } from "#server/free-query.js";
import { hostileQueries, RUNAWAY_KINDS, shownText } from "./hostile-queries.js";
import { INJECTIONS } from "./injections.js";
import type { Bait } from "./outside.js";
import { BOUNDLESS_ROWS } from "./runaway.js";
import type { GraphStore } from "../port.js";

const LIMITS = { maxRows: 100, timeoutMs: 30_000 };
const SHORT = { maxRows: 100, timeoutMs: 700 };
const SECRET = "mailuo-canary-5d1f";

/**
 * Runs every hostile query on a store of one small document: the graph, a bait file and a bait address stay untouched, and each query is
 * answered with a 4xx and a sentence while others are served.
 */
export function describeHostileQueries(
  engine: string,
  setting: { readonly open: () => Promise<GraphStore>; readonly catalogue: Catalogue },
): void {
  describe(`hostile queries on ${engine}`, () => {
    let store: GraphStore;
    let trap: Trap;
    let before: string;
    let documentsBefore: number;

    const countDocuments = async (): Promise<number> =>
      (await store.run(setting.catalogue.get("documents"), {}, LIMITS)).rows.length;

    beforeAll(async () => {
      trap = await layTrap();
      store = await setting.open();
      await store.replaceDocument(seedBatch());
      before = await contentHash(store);
      documentsBefore = await countDocuments();
    });

    afterAll(async () => {
      await store.removeDocument(DOCUMENT);
      await store.close();
      await trap.remove();
    });

    const queries = hostileQueries({ file: "{file}", url: "{url}" });
    const textsOf = (isWanted: (kind: string) => boolean) =>
      queries.flatMap(({ kind, text }): [string, string, string][] =>
        isWanted(kind) ? [[kind, shownText(text), text]] : [],
      );
    const baited = (text: string) => text.replaceAll("{file}", trap.bait.file).replaceAll("{url}", trap.bait.url);

    it.each(textsOf((kind) => !RUNAWAY_KINDS.includes(kind)))("refuses %s: %s", async (_, __, text) => {
      const error: unknown = await store.run(freeQuery(baited(text)), {}, LIMITS).catch((error: unknown) => error);
      expect(statusOf(error)).toBeOneOf([400, 403, 413]);
      expect(sentenceOf(error)).not.toContain(SECRET);
      expect(await contentHash(store)).toBe(before);
    });

    it.each(textsOf((kind) => RUNAWAY_KINDS.includes(kind)))("ends %s: %s", async (_, __, text) => {
      const error: unknown = await store.run(freeQuery(text), {}, SHORT).catch((error: unknown) => error);
      expect(statusOf(error)).toBeOneOf([422, 413]);
      expect(await contentHash(store)).toBe(before);
    });

    it.each(textsOf((kind) => kind === "endless"))("serves others during %s: %s", async (_, __, text) => {
      const controller = new AbortController();
      const hostile = store
        .run(freeQuery(text), {}, { ...LIMITS, signal: controller.signal })
        .catch((error: unknown) => error);
      const documents = await countDocuments();
      controller.abort();
      expect({ documents, hostile: statusOf(await hostile) }).toEqual({ documents: documentsBefore, hostile: 499 });
    });

    it.each(INJECTIONS)("takes $params for no part of $text", async ({ text, params }) => {
      const answer: unknown = await store.run(freeQuery(text), params, LIMITS).then(
        () => 200,
        (error: unknown) => statusOf(error),
      );
      expect(answer).toBeOneOf([200, 400]);
      expect(await contentHash(store)).toBe(before);
    });

    it.each(BOUNDLESS_ROWS)("bounds %s", async (text) => {
      const answer: unknown = await store.run(freeQuery(text), {}, { maxRows: 100, timeoutMs: 5_000 }).then(
        ({ rows, truncated }) => ({ rows: rows.length, truncated }),
        (error: unknown) => statusOf(error),
      );
      expect([{ rows: 100, truncated: true }, 422, 413]).toContainEqual(answer);
    });

    it("touched neither the file nor the address of the bait", async () => {
      expect({ connections: trap.connections(), files: await readdir(trap.folder) }).toEqual({
        connections: 0,
        files: ["canary.csv"],
      });
    });
  });
}

const DOCUMENT = "document:hostile-queries";
const PROJECTS = 20;

/** Projects in one place, each mentioned in a passage: small, but with far more paths than can be counted. */
function seedBatch(): DocumentBatch {
  const known = { nameEn: null, pinyin: "", initials: "", code: null, lat: null, lon: null, unit: null };
  const entity = { ...known, aliases: [], aliasRules: [], aliasPassages: [], scope: null, identity: "hand" };
  const place = { ...entity, key: "place:敌意区", type: "Place" as const, name: "敌意区" };
  const projects = Array.from({ length: PROJECTS }, (_, index) => {
    return { ...entity, key: `project:敌意${index}`, type: "Project" as const, name: `敌意${index}` };
  });
  const passages = projects.map(({ name }, order) => {
    const [key, text] = [`${DOCUMENT}/${order}`, `${name}落户。`];
    const place = { parent: DOCUMENT, start: 20 * order, end: 20 * order + text.length };
    return { key, text, surface: null, kind: "sentence" as const, guessed: false, order, ...place };
  });
  return {
    document: { ...NO_METADATA, key: DOCUMENT, title: "敌意", sha256: "0".repeat(64), file: "hostile.txt" },
    original: passages.map(({ text }) => text.padEnd(20)).join(""),
    sections: [],
    passages,
    entities: [place, ...projects],
    mentions: projects.map(({ key, name }, index) => {
      const start = 20 * index;
      const offsets = { start, end: start + name.length, textStart: 0, textEnd: name.length };
      return { passage: `${DOCUMENT}/${index}`, entity: key, surface: name, ...offsets };
    }),
    facts: projects.map(({ key }, index) => ({
      key: `fact:hostile-${index}`,
      type: "LOCATED_IN",
      start: key,
      end: place.key,
      document: DOCUMENT,
      evidence: [`${DOCUMENT}/${index}`],
      trigger: "落户",
      basis: "stated",
      status: "done",
      confidence: 0.9,
      rule: "seed",
    })),
    observations: [],
  };
}

const NO_METADATA = { issuer: null, area: null, year: null, period: null };

interface Trap {
  readonly bait: Bait;
  readonly folder: string;
  connections(): number;
  remove(): Promise<void>;
}

async function layTrap(): Promise<Trap> {
  const folder = await mkdtemp(join(tmpdir(), "mailuo-bait-"));
  const file = join(folder, "canary.csv");
  await writeFile(file, `${SECRET}\n`);
  let connections = 0;
  const listener: Server = createServer((socket) => {
    connections += 1;
    socket.end();
  }).listen(0, "127.0.0.1");
  await once(listener, "listening");
  const address = listener.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  return {
    bait: { file, url: `http://127.0.0.1:${port}/canary.csv` },
    folder,
    connections: () => connections,
    async remove() {
      listener.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Of all nodes and relationships, whatever their labels and types. */
async function contentHash(store: GraphStore): Promise<string> {
  const nodes = await store.run(freeQuery("MATCH (n) RETURN n"), {}, { ...LIMITS, maxRows: 10_000 });
  const relationships = await store.run(freeQuery("MATCH ()-[r]->() RETURN r"), {}, { ...LIMITS, maxRows: 50_000 });
  const parts = [...nodes.graph.nodes, ...relationships.graph.relationships].map((part) =>
    JSON.stringify({ ...part, properties: Object.entries(part.properties).toSorted(byName) }),
  );
  return createHash("sha256").update(parts.toSorted().join("\n")).digest("hex");
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function statusOf(error: unknown): number | string {
  return error instanceof GraphError ? PROBLEM_STATUS[error.code] : `not a GraphError: ${String(error)}`;
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : "";
}
