import type { z } from "zod";
import type {
  DocumentAnswer,
  DocumentPath,
  DocumentsAnswer,
  EntityAnswer,
  EntityDocumentsAnswer,
  EntityPath,
  EvidenceAnswer,
  FactAnswer,
  FactPath,
  Health,
  MergesAnswer,
  ObservationsAnswer,
  PageParams,
  PassagesAnswer,
  QueriesAnswer,
  SectionsAnswer,
} from "#model/api.js";
import type { TokenSummary } from "#model/access.js";
import type { AuditAnswer, NewTokenAnswer, NewTokenRequest, TokenPath, TokensAnswer } from "#model/access-api.js";
import type { Correction } from "#model/corrections.js";
import type { CrossingAnswer, CrossingParams } from "#model/crossing-api.js";
import type {
  CorrectionParams,
  CorrectionRequest,
  CorrectionsAnswer,
  TakenBackAnswer,
} from "#model/corrections-api.js";
import type { ExportParams, ExportRequest } from "#model/exchange-api.js";
import type { InspectionAnswer } from "#model/inspection.js";
import type { Job, JobAnswer, JobPath, JobsAnswer, RemovedAnswer, UploadForm } from "#model/jobs.js";
import type {
  NeighbourAnswer,
  NeighbourChoice,
  NeighbourParams,
  NeighbourTotals,
  SharedAnswer,
  SharedParams,
  SubgraphAnswer,
  SubgraphRequest,
} from "#model/neighbours-api.js";
import type { PathsAnswer, PathsParams } from "#model/paths-api.js";
import type { NamedQueryRequest, QueryName, QueryRequest, QueryResult } from "#model/query.js";
import type { QueryBounds, RunningQueriesAnswer, RunningQueryPath } from "#model/running-queries.js";
import type { GraphSchema } from "#model/schema.js";
import type { SearchAnswer, SearchParams } from "#model/search-api.js";
import type { SessionAnswer } from "#model/session.js";
import type { QuestionsAnswer, UnderstandAnswer, UnderstandParams } from "#model/understanding.js";
import type {
  LinkAnswer,
  LinkedAnswer,
  LinkPath,
  LinkRequest,
  LinksAnswer,
  LinkSummary,
  ViewAnswer,
  ViewPath,
  ViewRequest,
  ViewsAnswer,
  ViewSummary,
} from "#model/views-api.js";
import type { SavedQueriesAnswer, SavedQuery, SavedQueryPath, SavedQueryRequest } from "#model/saved-queries-api.js";
import type { SentFile } from "./files.js";

/** The operations under the names that they have in the API's description: each takes path, query string and body in one object. */
export interface Operations {
  readonly readHealth: Operation<Nothing | void, z.output<typeof Health>>;
  readonly readSchema: Operation<Nothing | void, GraphSchema>;
  readonly search: Operation<Asked<typeof SearchParams>, SearchAnswer>;
  readonly readEntity: Operation<Asked<typeof EntityPath>, EntityAnswer>;
  readonly readNeighbours: Operation<Asked<typeof EntityPath> & Asked<typeof NeighbourParams>, NeighbourAnswer>;
  readonly countNeighbours: Operation<Asked<typeof EntityPath> & Asked<typeof NeighbourChoice>, NeighbourTotals>;
  readonly readShared: Operation<Asked<typeof SharedParams>, SharedAnswer>;
  readonly readSubgraph: Operation<Asked<typeof SubgraphRequest>, SubgraphAnswer>;
  readonly readEntityEvidence: Operation<Asked<typeof EntityPath> & Asked<typeof PageParams>, EvidenceAnswer>;
  readonly listEntityDocuments: Operation<Asked<typeof EntityPath> & Asked<typeof PageParams>, EntityDocumentsAnswer>;
  readonly listEntityObservations: Operation<Asked<typeof EntityPath> & Asked<typeof PageParams>, ObservationsAnswer>;
  readonly readMerges: Operation<Asked<typeof EntityPath> & Asked<typeof PageParams>, MergesAnswer>;
  readonly readCrossing: Operation<Asked<typeof CrossingParams>, CrossingAnswer>;
  readonly readFact: Operation<Asked<typeof FactPath>, FactAnswer>;
  readonly listCorrections: Operation<Asked<typeof CorrectionParams>, CorrectionsAnswer>;
  readonly correctFact: Operation<Asked<typeof FactPath> & z.input<typeof CorrectionRequest>, Correction>;
  readonly takeBackCorrection: Operation<Asked<typeof FactPath>, TakenBackAnswer>;
  readonly findPaths: Operation<Asked<typeof PathsParams>, PathsAnswer>;
  readonly listDocuments: Operation<Asked<typeof PageParams>, DocumentsAnswer>;
  readonly readDocument: Operation<Asked<typeof DocumentPath>, DocumentAnswer>;
  readonly removeDocument: Operation<Asked<typeof DocumentPath>, z.output<typeof RemovedAnswer>>;
  readonly listSections: Operation<Asked<typeof DocumentPath> & Asked<typeof PageParams>, SectionsAnswer>;
  readonly listPassages: Operation<Asked<typeof DocumentPath> & Asked<typeof PageParams>, PassagesAnswer>;
  /** What loading the files would do; nothing is written. */
  readonly inspectDocuments: Operation<
    { readonly files: readonly SentFile[] } & Asked<typeof UploadForm>,
    InspectionAnswer
  >;
  /** Answers with the job that reads the files; `followJob` tells how it goes on. */
  readonly uploadDocuments: Operation<{ readonly files: readonly SentFile[] } & Asked<typeof UploadForm>, Job>;
  /** The same for graphs. */
  readonly importGraph: Operation<{ readonly files: readonly SentFile[] }, Job>;
  /** The file as it is sent: `.body` to read it piece by piece, `.text()`, `.blob()`. */
  readonly exportGraph: Operation<Asked<typeof ExportParams>, Response>;
  /** The same of a query's result, a document or any number of keys. */
  readonly exportPart: Operation<Asked<typeof ExportRequest>, Response>;
  readonly listJobs: Operation<Asked<typeof PageParams> | void, JobsAnswer>;
  readonly readJob: Operation<Asked<typeof JobPath>, z.output<typeof JobAnswer>>;
  readonly cancelJob: Operation<Asked<typeof JobPath>, z.output<typeof JobAnswer>>;
  /** Answers with the job that takes back what the other did. */
  readonly undoJob: Operation<Asked<typeof JobPath>, Job>;
  readonly runQuery: Operation<Asked<typeof QueryRequest>, QueryResult>;
  readonly listQueries: Operation<Nothing | void, QueriesAnswer>;
  /** The library of questions that people ask in words; run one by `runNamedQuery`. */
  readonly listQuestions: Operation<Nothing | void, QuestionsAnswer>;
  /** How a question is understood that somebody typed: `{ question, params }` of its reading is what `runNamedQuery` takes. */
  readonly understandQuestion: Operation<Asked<typeof UnderstandParams>, UnderstandAnswer>;
  readonly runNamedQuery: Operation<Asked<typeof QueryName> & Asked<typeof NamedQueryRequest>, QueryResult>;
  readonly readQueryLimits: Operation<Nothing | void, QueryBounds>;
  readonly listRunningQueries: Operation<Nothing | void, z.output<typeof RunningQueriesAnswer>>;
  readonly endQuery: Operation<Asked<typeof RunningQueryPath>, unknown>;
  readonly checkStore: Operation<Nothing | void, Job>;
  readonly listViews: Operation<Asked<typeof PageParams>, ViewsAnswer>;
  readonly createView: Operation<Asked<typeof ViewRequest>, ViewSummary>;
  readonly readView: Operation<Asked<typeof ViewPath>, ViewAnswer>;
  /** `version` is the one that is to be changed, from the view as it was read; absent: whichever there is. */
  readonly changeView: Operation<Asked<typeof ViewPath> & Asked<typeof ViewRequest> & MeantVersion, ViewSummary>;
  readonly removeView: Operation<Asked<typeof ViewPath> & MeantVersion, ViewSummary>;
  readonly listSavedQueries: Operation<Asked<typeof PageParams>, SavedQueriesAnswer>;
  readonly createSavedQuery: Operation<Asked<typeof SavedQueryRequest>, SavedQuery>;
  readonly readSavedQuery: Operation<Asked<typeof SavedQueryPath>, SavedQuery>;
  /** `changed-meanwhile` where the query is not the one of that version. */
  readonly changeSavedQuery: Operation<
    Asked<typeof SavedQueryPath> & Asked<typeof SavedQueryRequest> & MeantVersion,
    SavedQuery
  >;
  readonly removeSavedQuery: Operation<Asked<typeof SavedQueryPath> & MeantVersion, SavedQuery>;
  readonly listLinks: Operation<Asked<typeof PageParams> | void, LinksAnswer>;
  readonly createLink: Operation<Asked<typeof LinkRequest>, LinkAnswer>;
  readonly readLink: Operation<Asked<typeof LinkPath>, LinkedAnswer>;
  readonly removeLink: Operation<Asked<typeof LinkPath>, LinkSummary>;
  readonly listTokens: Operation<Asked<typeof PageParams> | void, TokensAnswer>;
  readonly createToken: Operation<Asked<typeof NewTokenRequest>, NewTokenAnswer>;
  readonly revokeToken: Operation<Asked<typeof TokenPath>, TokenSummary>;
  readonly listAudit: Operation<Asked<typeof PageParams>, AuditAnswer>;
  readonly readSession: Operation<Nothing | void, z.output<typeof SessionAnswer>>;
}

/** Throws `MailuoError` where the server refuses; aborting `signal` ends the work on the server too. */
export type Operation<Request, Answer> = (request: Request, signal?: AbortSignal) => Promise<Answer>;

export interface MeantVersion {
  readonly version?: string;
}

/** For operations that take nothing: `client.readHealth()`. */
export type Nothing = Readonly<Record<string, never>>;

/** What a caller gives for a schema: what has a default may be left out, and lists are given as lists. */
export type Asked<Schema extends z.ZodObject> = {
  readonly [Name in keyof z.input<Schema>]: Name extends keyof z.output<Schema>
    ? Listed<z.output<Schema>[Name]>
    : never;
};

/** Names that the API takes with commas between. */
type Listed<Value> = string extends Value ? Value | readonly string[] : Value;
