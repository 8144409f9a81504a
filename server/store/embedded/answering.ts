import type { Catalogue } from "#cypher/catalogue.js";
import { GraphError } from "#model/problem.js";
import type { AnswerEnd, NamedQuery, Params, QueryResult } from "#model/query.js";
import { boundParams } from "../bound-params.js";
import { requireReading } from "../guard.js";
import { withMeaning } from "../meant-names.js";
import { createNamesInUse, NAMES_LIMITS, remarks } from "../names-in-use.js";
import type { AnswerParts, GraphStore, RunOptions } from "../port.js";
import { requireReadingAccess } from "../refusals.js";
import type { Lease } from "./lease.js";
import { engineParams } from "./params.js";
import { MoreAnswer, RunAnswer, type EngineRequest } from "./protocol.js";
import type { ReaderPool } from "./reader-pool.js";
import { temporalRemark } from "./temporal-remark.js";

const UNTYPED_NUMBERS = {
  en: "The embedded engine does not tell whole floats from integers: leave out “numbers”, or use Neo4j.",
  zh: "内嵌引擎不区分值为整数的浮点数与整数：请去掉“numbers”，或改用 Neo4j。",
};
/** Of a streamed answer: what is in memory at a time, twice. */
const PAGE_ROWS = 500;

export interface AnsweringOptions {
  readonly catalogue: Catalogue;
  readonly pool: ReaderPool;
  /** Waits until the readers have what this process wrote. */
  readonly seeOwnWrites: () => Promise<void>;
}

export interface Answering extends Pick<GraphStore, "stream"> {
  /** As the port's `run`, with the revision of the graph that it was answered from. */
  answer(...asked: Parameters<GraphStore["run"]>): Promise<{ readonly result: QueryResult; readonly revision: string }>;
}

/** How the store's readers answer queries, at once or row by row. */
export function createAnswering({ catalogue, pool, seeOwnWrites }: AnsweringOptions): Answering {
  const names = createNamesInUse(
    async () => (await answerWhole(catalogue.get("names-in-use"), {}, NAMES_LIMITS)).result,
  );

  function runRequest(
    query: NamedQuery,
    params: Params,
    { typedNumbers, maxRows, pageRows }: Pick<RunOptions, "maxRows" | "typedNumbers"> & { readonly pageRows: number },
  ): Extract<EngineRequest, { kind: "run" }> {
    requireReadingAccess(query);
    if (typedNumbers === true) throw new GraphError("invalid-request", UNTYPED_NUMBERS);
    const free = query.origin === "free";
    if (free) requireReading(query.text, params);
    const { text } = catalogue.variant(query, "embedded");
    const values = free ? engineParams(params) : { ...boundParams(query, params) };
    const otherwise = text === query.text ? {} : { otherwise: query.text };
    return { kind: "run", text, ...otherwise, params: values, free, maxRows, pageRows };
  }

  async function remarksOn({ origin, text }: NamedQuery, params: Params): Promise<Pick<AnswerEnd, "notifications">> {
    return origin === "free" ? remarks([...(await names.remarks(text)), ...temporalRemark(text, params)]) : {};
  }

  async function answerWhole(query: NamedQuery, params: Params, options: RunOptions) {
    const { maxRows, timeoutMs, signal } = options;
    const request = runRequest(query, params, { ...options, pageRows: maxRows });
    await seeOwnWrites();
    const reading = { timeoutMs, signal, free: request.free };
    const { more: _, revision, ...result } = await pool.read(request, RunAnswer, reading);
    return { result: { ...result, ...(await remarksOn(query, params)) }, revision };
  }

  async function* answerParts(query: NamedQuery, params: Params, options: RunOptions): AnswerParts {
    const { timeoutMs, signal } = options;
    const request = runRequest(query, params, { ...options, pageRows: PAGE_ROWS });
    const reading = { timeoutMs, signal, free: request.free, goesOn: ({ more }: RunAnswer) => more };
    await seeOwnWrites();
    const { first, lease } = await pool.begin(request, RunAnswer, reading);
    const { columns, rows, graph, more: _, revision: __, ...end } = first;
    const started = performance.now();
    try {
      yield { part: "head", columns };
      yield { part: "rows", rows, graph };
      if (lease !== null) yield* pagesFrom(lease);
    } finally {
      lease?.release();
    }
    const elapsedMs = end.elapsedMs + performance.now() - started;
    yield { part: "end", ...end, elapsedMs, ...(await remarksOn(query, params)) };
  }

  return {
    async answer(query, params, options) {
      try {
        return await answerWhole(query, params, options);
      } catch (error) {
        throw withMeaning(error, query.text);
      }
    },
    async *stream(query, params, options) {
      try {
        yield* answerParts(query, params, options);
      } catch (error) {
        throw withMeaning(error, query.text);
      }
    },
  };
}

async function* pagesFrom(lease: Lease): AnswerParts {
  for (let isMore = true; isMore;) {
    const page = await lease.call({ kind: "more" }, MoreAnswer);
    isMore = page.more;
    yield { part: "rows", rows: page.rows, graph: page.graph };
  }
}
