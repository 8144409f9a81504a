import type {
  Direction,
  DocumentAnswer,
  DocumentsAnswer,
  EntityAnswer,
  EvidenceAnswer,
  FactAnswer,
  Health,
  MergesAnswer,
  ObservationsAnswer,
  PassagesAnswer,
  QueriesAnswer,
  SectionsAnswer,
} from "#model/api.js";
import type { Correction } from "#model/corrections.js";
import type { CorrectionRequest, CorrectionsAnswer, TakenBackAnswer } from "#model/corrections-api.js";
import type { CrossingAnswer } from "#model/crossing-api.js";
import type { InspectionAnswer } from "#model/inspection.js";
import type { Job, JobEntry, JobsAnswer } from "#model/jobs.js";
import type { NeighbourAnswer, NeighbourOrder, NeighbourTotals, SubgraphAnswer } from "#model/neighbours-api.js";
import type { EntityType, FactType } from "#model/ontology.js";
import type { PathsAnswer } from "#model/paths-api.js";
import type { QueryPlan } from "#model/query-remarks.js";
import type { StreamLine } from "#model/query-stream.js";
import type { AnswerEnd, Params, QueryResult } from "#model/query.js";
import type { QueryBounds } from "#model/running-queries.js";
import type { GraphSchema } from "#model/schema.js";
import type { SavedQueriesAnswer, SavedQuery } from "#model/saved-queries-api.js";
import type { SavedBody } from "./workbench/saved-query.js";
import type { SessionAnswer } from "#model/session.js";
import type { SearchAnswer } from "#model/search-api.js";
import type { UnderstandAnswer } from "#model/understanding.js";
import type { ViewAnswer, ViewsAnswer, ViewSummary } from "#model/views-api.js";

export interface NeighbourChoice {
  readonly types?: readonly FactType[];
  readonly labels?: readonly EntityType[];
  readonly direction?: Direction;
  /** Which neighbours come first; absent: those with the most facts. */
  readonly order?: NeighbourOrder;
  readonly limit?: number;
}

/** What paths are asked for; absent fields are the server's own choice. */
export interface PathChoice {
  /** Keys of at least two entities: the ends, and between them what each path must pass. */
  readonly ends: readonly string[];
  /** Whether what lies between the ends is passed in the order given, or in any. */
  readonly order: "any" | "given";
  /** Fact types that may be followed; empty: all. */
  readonly types: readonly FactType[];
  readonly maxLength: number;
  readonly limit: number;
}

export interface Page {
  /** `nextCursor` of the page before; absent: the first page. */
  readonly cursor?: string;
  readonly limit?: number;
}

/** What people say of reports where those do not tell. */
export interface SaidOfReports {
  readonly area?: string;
  readonly issuer?: string;
  readonly year?: string;
}

/** What is said of one file over what is said of all; empty: as it was recognised. */
export interface SaidOfFile extends SaidOfReports {
  readonly title?: string;
  readonly period?: string;
}

/** Files to be loaded, with what people say of them. */
export interface Upload {
  readonly files: readonly File[];
  readonly said: SaidOfReports;
  /** Of single files, by their names. */
  readonly byFile?: ReadonlyMap<string, SaidOfFile>;
}

export type JobChange = { readonly job: Job } | { readonly entry: JobEntry };

/** What an answer that comes line by line is made of, before its end. */
export type AnswerLine = Exclude<StreamLine, { type: "end" | "error" }>;

export interface QueryLimits {
  readonly maxRows?: number;
  readonly timeoutMs?: number;
}

/** What is kept of what one sees, as the core writes it; by its version whoever reads it knows how. */
export interface Snapshot {
  readonly version: number;
}

/** A view to be saved. */
export interface SavedView {
  readonly title: string;
  readonly note?: string;
  /** A data URL of PNG, JPEG or WebP, at most 40,000 characters. */
  readonly thumbnail?: string | null;
  readonly snapshot: Snapshot;
}

/** A view that is there already, and its version as it was seen: if another was saved meanwhile, nothing is changed. */
export interface SeenView {
  readonly id: string;
  /** Absent: whichever it is. */
  readonly version?: string;
}

/** The server, as the core sees it. Every method throws `RequestError`; aborting `signal` ends the work on the server too. */
export interface Api {
  readonly health: (signal?: AbortSignal) => Promise<Health>;
  readonly schema: (signal?: AbortSignal) => Promise<GraphSchema>;
  readonly search: (
    text: string,
    choice: { readonly types: readonly EntityType[]; readonly limit: number },
    signal?: AbortSignal,
  ) => Promise<SearchAnswer>;
  readonly entity: (key: string, signal?: AbortSignal) => Promise<EntityAnswer>;
  readonly neighbours: (key: string, choice: NeighbourChoice, signal?: AbortSignal) => Promise<NeighbourAnswer>;
  /** How many neighbours there are, before any comes. */
  readonly neighbourTotals: (key: string, signal?: AbortSignal) => Promise<NeighbourTotals>;
  /** The facts between entities, or of given facts those that link them; of facts at most 20,000. */
  readonly subgraph: (
    keys: readonly string[],
    choice?: { readonly facts?: readonly string[] },
    signal?: AbortSignal,
  ) => Promise<SubgraphAnswer>;
  /** The shortest paths between entities, through others. */
  readonly paths: (choice: PathChoice, signal?: AbortSignal) => Promise<PathsAnswer>;
  /** The figures of an indicator, or about an entity, by their times. */
  readonly observations: (key: string, page: Page, signal?: AbortSignal) => Promise<ObservationsAnswer>;
  /** Why the names of an entity are one thing's. */
  readonly merges: (key: string, signal?: AbortSignal) => Promise<MergesAnswer>;
  readonly evidence: (key: string, page: Page, signal?: AbortSignal) => Promise<EvidenceAnswer>;
  readonly fact: (key: string, signal?: AbortSignal) => Promise<FactAnswer>;
  /** What links projects with initiatives. */
  readonly crossing: (signal?: AbortSignal) => Promise<CrossingAnswer>;
  /** What people said is wrong with facts; of corrections at most 5,000. */
  readonly corrections: (signal?: AbortSignal) => Promise<CorrectionsAnswer>;
  /** Says what is wrong with a fact, in the place of what was said of it before. */
  readonly correct: (fact: string, said: CorrectionRequest) => Promise<Correction>;
  readonly takeBack: (fact: string) => Promise<TakenBackAnswer>;
  /** By their keys; those that `q` finds where it is given. */
  readonly documents: (
    choice: { readonly q?: string; readonly cursor?: string },
    signal?: AbortSignal,
  ) => Promise<DocumentsAnswer>;
  readonly document: (key: string, signal?: AbortSignal) => Promise<DocumentAnswer>;
  /** The original text as it was read; passages' `start` and `end` are offsets into it. */
  readonly documentText: (key: string, signal?: AbortSignal) => Promise<string>;
  readonly passages: (key: string, page: Page, signal?: AbortSignal) => Promise<PassagesAnswer>;
  readonly sections: (key: string, page: Page, signal?: AbortSignal) => Promise<SectionsAnswer>;
  /** `tell` hears of rows as they come, in pieces: it is called with what gives all that came so far. */
  readonly query: (
    text: string,
    params: Params,
    limits: QueryLimits,
    signal?: AbortSignal,
    tell?: (soFar: () => QueryResult) => void,
  ) => Promise<QueryResult>;
  /**
   * Every row of a query's answer, as many as the server gives to a file, by the lines that it comes in; no more is read where `take` says
   * that it is enough, and then this gives null.
   */
  readonly queryLines: (
    text: string,
    params: Params,
    take: (lines: readonly AnswerLine[]) => boolean,
    signal: AbortSignal,
  ) => Promise<AnswerEnd | null>;
  /** The most that a query may have. */
  readonly queryBounds: (signal?: AbortSignal) => Promise<QueryBounds>;
  /** How the engine would go about a query, which does not run. */
  readonly explain: (text: string, params: Params, signal?: AbortSignal) => Promise<QueryPlan | null>;
  /** Sends files to be loaded and gives the job that loads them. */
  readonly upload: (upload: Upload, signal?: AbortSignal) => Promise<Job>;
  /** Reads files as loading them would, and tells what they are taken for and what would change; nothing is written. */
  readonly inspect: (upload: Upload, signal?: AbortSignal) => Promise<InspectionAnswer>;
  /** Puts back what was there before the job, as a job of its own. */
  readonly undoJob: (id: string) => Promise<Job>;
  readonly jobs: (signal?: AbortSignal) => Promise<JobsAnswer>;
  readonly cancelJob: (id: string) => Promise<Job>;
  /** Tells what the job has told and each change until it is over; ends when the signal is aborted. A lost connection is made anew. */
  readonly followJob: (id: string, tell: (change: JobChange) => void, signal: AbortSignal) => Promise<void>;
  /** Those changed last come first; without their snapshots. */
  readonly views: (page?: Page, signal?: AbortSignal) => Promise<ViewsAnswer>;
  readonly view: (id: string, signal?: AbortSignal) => Promise<ViewAnswer>;
  /** Saves a new view, or over one that is there: `changed-meanwhile` where that is not the one that was seen. */
  readonly saveView: (view: SavedView, over?: SeenView) => Promise<ViewSummary>;
  readonly removeView: (view: SeenView) => Promise<ViewSummary>;
  /** Keeps what a short link shall lead to and gives its key, the same for the same content. */
  readonly saveLink: (snapshot: Snapshot) => Promise<string>;
  /** What a link leads to, as it was kept. */
  readonly link: (key: string, signal?: AbortSignal) => Promise<Snapshot>;
  readonly queries: (signal?: AbortSignal) => Promise<QueriesAnswer>;
  /** Those changed last come first; at most 500. */
  readonly savedQueries: (signal?: AbortSignal) => Promise<SavedQueriesAnswer>;
  /** Saves a new query, or over one that is there: `changed-meanwhile` where that is not the one that was seen. */
  readonly saveQuery: (query: SavedBody, over?: SeenView) => Promise<SavedQuery>;
  readonly removeQuery: (query: SeenView) => Promise<SavedQuery>;
  readonly understand: (typed: string, signal?: AbortSignal) => Promise<UnderstandAnswer>;
  /** Who one is to the server. */
  readonly session: () => Promise<SessionAnswer>;
  /** Begins a session; `token-needed`: the token is unknown, revoked or past its time. */
  readonly signIn: (token: string) => Promise<void>;
  readonly signOut: () => Promise<void>;
  readonly namedQuery: (
    name: string,
    params: Params,
    limits: QueryLimits,
    signal?: AbortSignal,
  ) => Promise<QueryResult>;
}
