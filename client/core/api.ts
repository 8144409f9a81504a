import type {
  Direction,
  DocumentAnswer,
  DocumentsAnswer,
  EntityAnswer,
  EvidenceAnswer,
  FactAnswer,
  Health,
  NeighbourAnswer,
  PassagesAnswer,
  QueriesAnswer,
  SearchAnswer,
} from "#model/api.js";
import type { EntityType, FactType } from "#model/ontology.js";
import type { Params, QueryResult } from "#model/query.js";
import type { GraphSchema } from "#model/schema.js";

export interface NeighbourChoice {
  readonly types?: readonly FactType[];
  readonly labels?: readonly EntityType[];
  readonly direction?: Direction;
  readonly limit?: number;
}

export interface Page {
  readonly offset?: number;
  readonly limit?: number;
}

export interface QueryLimits {
  readonly maxRows?: number;
  readonly timeoutMs?: number;
}

/** The server, as the core sees it. Every method throws `RequestError`; aborting `signal` ends the work on the server too. */
export interface Api {
  health(signal?: AbortSignal): Promise<Health>;
  schema(signal?: AbortSignal): Promise<GraphSchema>;
  search(text: string, limit: number, signal?: AbortSignal): Promise<SearchAnswer>;
  entity(key: string, signal?: AbortSignal): Promise<EntityAnswer>;
  neighbours(key: string, choice: NeighbourChoice, signal?: AbortSignal): Promise<NeighbourAnswer>;
  evidence(key: string, page: Page, signal?: AbortSignal): Promise<EvidenceAnswer>;
  fact(key: string, signal?: AbortSignal): Promise<FactAnswer>;
  documents(signal?: AbortSignal): Promise<DocumentsAnswer>;
  document(key: string, signal?: AbortSignal): Promise<DocumentAnswer>;
  /** The original text as it was read; passages' `start` and `end` are offsets into it. */
  documentText(key: string, signal?: AbortSignal): Promise<string>;
  passages(key: string, page: Page, signal?: AbortSignal): Promise<PassagesAnswer>;
  query(text: string, params: Params, limits: QueryLimits, signal?: AbortSignal): Promise<QueryResult>;
  queries(signal?: AbortSignal): Promise<QueriesAnswer>;
  namedQuery(name: string, params: Params, limits: QueryLimits, signal?: AbortSignal): Promise<QueryResult>;
}
