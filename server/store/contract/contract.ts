import { expect, test } from "vitest";
import type { Catalogue } from "#cypher/catalogue.js";
import type { Subgraph } from "#model/graph.js";
import { GraphError } from "#model/problem.js";
import type { Params, QueryResult } from "#model/query.js";
import { freeQuery } from "#server/free-query.js";
import type { AnswerParts, GraphStore, RunOptions } from "../port.js";
import { exportedGraph } from "./exported-graph.js";

export interface Skip {
  readonly reason: string;
  /** Names of the tests, as they stand in the contract. */
  readonly tests: readonly string[];
}

export interface ContractOptions {
  readonly catalogue: Catalogue;
  /** Gives an open store that holds nothing. */
  readonly openStore: () => Promise<GraphStore>;
  readonly skips?: readonly Skip[];
}

/** What the contract's tests are written with. */
export interface Contract {
  readonly catalogue: Catalogue;
  readonly open: () => Promise<void>;
  readonly store: () => GraphStore;
  /** A test, unless the engine cannot do it. */
  readonly it: (title: string, run: () => Promise<void>) => void;
  /** Runs a query of the catalogue. */
  readonly ask: (query: string, params?: Params) => Promise<QueryResult>;
  /** Runs a query as a person types it. */
  readonly askFreely: (text: string, params?: Params, limits?: Partial<RunOptions>) => Promise<QueryResult>;
  /** As `askFreely`, piece by piece. */
  readonly streamFreely: (text: string, params?: Params, limits?: Partial<RunOptions>) => AnswerParts;
  readonly graph: () => Promise<Subgraph>;
  readonly withdrawAll: () => Promise<void>;
}

const LIMITS: RunOptions = { maxRows: 1000, timeoutMs: 30_000 };

export function createContract({ catalogue, openStore, skips = [] }: ContractOptions): Contract {
  let opened: GraphStore | null = null;
  const store = (): GraphStore => {
    if (opened === null) throw new Error("The store is not open yet.");
    return opened;
  };
  const ask = (query: string, params: Params = {}): Promise<QueryResult> =>
    store().run(catalogue.get(query), params, LIMITS);

  return {
    catalogue,
    store,
    ask,
    async open() {
      opened = await openStore();
      await opened.applySchema();
    },
    it(title, run) {
      const skip = skips.find(({ tests }) => tests.includes(title));
      // oxlint-disable-next-line vitest/valid-title, vitest/expect-expect -- tests are handed on
      test.skipIf(skip !== undefined)(skip === undefined ? title : `${title} (${skip.reason})`, run);
    },
    askFreely: (text, params = {}, limits = {}) => store().run(freeQuery(text), params, { ...LIMITS, ...limits }),
    streamFreely: (text, params = {}, limits = {}) => store().stream(freeQuery(text), params, { ...LIMITS, ...limits }),
    graph: () => exportedGraph(store(), catalogue),
    async withdrawAll() {
      for (const { id } of (await ask("documents")).graph.nodes) await store().removeDocument(id);
    },
  };
}

/** Waits for a `GraphError` of this code that says a sentence. */
export async function expectProblem(answer: Promise<unknown>, code: string): Promise<void> {
  const error = await answer.then(
    () => "an answer",
    (error: unknown) => error,
  );
  expect(codeOf(error)).toBe(code);
  expect(error instanceof Error && error.message).toMatch(/^[A-Z“\p{L}].*\.$/u);
}

export function codeOf(error: unknown): unknown {
  return error instanceof GraphError ? error.code : error;
}
