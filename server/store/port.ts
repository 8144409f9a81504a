import type { DocumentBatch, WriteCounts } from "#model/batch.js";
import type { Subgraph } from "#model/graph.js";
import type { AnswerEnd, Cell, NamedQuery, Params, QueryResult } from "#model/query.js";
import type { GraphSchema } from "#model/schema.js";
import type { NewCorrection } from "./corrections.js";

export interface RunOptions {
  /** One row more is asked for, so that the answer knows whether it is whole. */
  readonly maxRows: number;
  /** Past it the query is ended and a `query-timeout` is thrown. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  /** Every number in the rows says whether it is an integer or a float; throws `invalid-request` where the engine does not tell. */
  readonly typedNumbers?: boolean;
}

export interface WriteOptions {
  /**
   * `now`: whoever reads through this store sees it from then on. `later`: an engine may leave it until `publish`, so that a load of many
   * documents is seen at once and readers go on meanwhile; one that shows each as it is written does so.
   */
  readonly visible?: "now" | "later";
  /** When the document was loaded first, where it comes from another store; else the time is the clock's. */
  readonly loadedAt?: string;
}

/** A document that is written with others. */
export interface DocumentToWrite {
  readonly batch: DocumentBatch;
  /** As in `WriteOptions`. */
  readonly loadedAt?: string;
}

/**
 * An answer piece by piece: one `head`, any number of `rows`, one `end`. The graph of a `rows` holds those nodes and relationships of its
 * rows that no piece before it held.
 */
export type AnswerPart =
  | { readonly part: "head"; readonly columns: readonly string[] }
  | { readonly part: "rows"; readonly rows: readonly (readonly Cell[])[]; readonly graph: Subgraph }
  | ({ readonly part: "end" } & AnswerEnd);

export type AnswerParts = AsyncGenerator<AnswerPart, void, undefined>;

/**
 * Where the graph lives. Small on purpose: neighbours, search, counts are `.cypher` files run by `run`. Two adapters implement it
 * and one contract suite tests both. Methods throw `GraphError`s with the codes `invalid-query`, `query-refused`, `query-timeout`,
 * `cancelled`, `parameter-missing`, `store-…`.
 */
export interface GraphStore {
  /** `embedded` or `neo4j`. */
  readonly engine: string;
  /** Where it is, without credentials, for people to read. */
  readonly location: string;
  /** How many free queries it answers at a time, where it has its own bound: more wait within it, whoever's they are. */
  readonly freeQueriesAtOnce?: number;
  /** The engine's name and version; throws `store-unavailable` when it does not answer. */
  version(): Promise<string>;
  /** Runs a query of the catalogue, or a free one after looking at its plan; only `access: read` is let through. */
  run(query: NamedQuery, params: Params, options: RunOptions): Promise<QueryResult>;
  /**
   * As `run`, piece by piece: the next is made when it is asked for, and the engine's work ends when the generator is returned from. The
   * time limit holds for all of it, that of whoever takes the pieces included.
   */
  stream(query: NamedQuery, params: Params, options: RunOptions): AnswerParts;
  /**
   * What `read` gives, where its queries run by the `run` that it is given: all of them are answered from one state of the graph. Where a write
   * comes between them, `read` is called again; where writes go on coming, the last of some attempts counts.
   */
  steadily<Result>(read: (run: GraphStore["run"]) => Promise<Result>): Promise<Result>;
  schema(): Promise<GraphSchema>;
  /**
   * Names the state of the graph: another one after every write, by whatever process; `initial` before the first. Cheap to ask for each
   * request: it is remembered, and what other programs write is seen within a second.
   */
  revision(): Promise<string>;
  /** Creates the constraints and indexes that are missing. */
  applySchema(): Promise<void>;
  /**
   * Withdraws what the document said before and writes what it says now, in one step: readers see the old or the new. It is safe when this
   * resolves.
   */
  replaceDocument(batch: DocumentBatch, options?: WriteOptions): Promise<WriteCounts>;
  /**
   * Replaces all of the documents or, whatever happens on the way, none: readers see all at once, also after a crash. `onWritten` is told how
   * many are written, from the beginning again where an engine has to begin again; what it throws ends it without a trace.
   */
  replaceDocuments(
    documents: readonly DocumentToWrite[],
    onWritten?: (done: number) => void,
  ): Promise<readonly WriteCounts[]>;
  /** Withdraws a document and the entities that nothing mentions any more. Throws `not-found`. */
  removeDocument(key: string): Promise<WriteCounts>;
  /**
   * Keeps what somebody said is wrong with a fact and puts the fact right, or takes it out; loading its document again does the same. What was
   * said of it before is replaced. Throws `not-found`.
   */
  correct(correction: NewCorrection): Promise<WriteCounts>;
  /** Drops what was said to be wrong with a fact, which is there again where its document still says it. Throws `not-found`. */
  takeBack(fact: string): Promise<WriteCounts>;
  /** Has readers see all that was written, where it was left for later. */
  publish(): Promise<void>;
  /** Publishes and ends. */
  close(): Promise<void>;
}
