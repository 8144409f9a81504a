import type { Job } from "#model/jobs.js";
import type { NamedQueryRequest, QueryName, QueryRequest } from "#model/query.js";
import type { StreamLine } from "#model/query-stream.js";
import { formFrom } from "./files.js";
import { eventsOf, type JobEvent } from "./job-events.js";
import { errorFrom } from "./mailuo-error.js";
import type { Asked, Operations } from "./operations.js";
import { requestFor, type Given, type RequestOptions } from "./request.js";
import { linesOf } from "./stream.js";

export type { SentFile } from "./files.js";
export type { JobEvent } from "./job-events.js";
export { MailuoError } from "./mailuo-error.js";
export type { Problem } from "#model/problem.js";
export type { StreamLine } from "#model/query-stream.js";

export interface ClientOptions {
  /** Where the server is, with the path below which it is served: `https://example.org/mailuo`. */
  readonly baseUrl: string;
  /** What `mailuo token` printed. A server on one's own machine may do without. */
  readonly token?: string;
  /** The language of problems; absent: English. */
  readonly language?: "en" | "zh";
  /** Absent: the global one. */
  readonly fetch?: (request: Request) => Promise<Response> | Response;
}

/** Each operation of the API's description under its name, and what does not fit into one answer. */
export interface MailuoClient extends Operations {
  /** The document's original text; passages' `start` and `end` are offsets into it, in UTF-16 units. */
  readonly readDocumentText: (request: { readonly key: string }, signal?: AbortSignal) => Promise<string>;
  /** A query's answer line by line, however long it is: no more than one piece of it is in memory. */
  readonly streamQuery: (request: Asked<typeof QueryRequest>, signal?: AbortSignal) => AsyncIterable<StreamLine>;
  /** The same for a query of the catalogue. */
  readonly streamNamedQuery: (
    request: Asked<typeof QueryName> & Asked<typeof NamedQueryRequest>,
    signal?: AbortSignal,
  ) => AsyncIterable<StreamLine>;
  /** What a job tells, from its beginning, and how it is, until it is over; an error where the connection is cut before. */
  readonly followJob: (request: { readonly id: string }, signal?: AbortSignal) => AsyncIterable<JobEvent>;
  /**
   * Any operation, by method and path as in the API's description, `"GET /api/entities/{key}"`; the answer is what the server
   * sends. Throws `MailuoError` where it refuses.
   */
  readonly send: (operation: string, given?: Given, signal?: AbortSignal, accept?: string) => Promise<Response>;
}

/** A client of a server's API for scripts; it needs nothing but `fetch`, and runs in Node, Deno, Bun and browsers. */
export function createMailuoClient(options: ClientOptions): MailuoClient {
  const sendWith = async (operation: string, given: Given, more: Partial<RequestOptions>): Promise<Response> => {
    const request = requestFor(operation, given, { ...options, ...more });
    const answer = await (options.fetch ?? fetch)(request);
    if (answer.ok) return answer;
    throw errorFrom(answer.status, await answer.text());
  };
  const send: MailuoClient["send"] = (operation, given = {}, signal, accept) =>
    sendWith(operation, given, { signal, accept });
  const sendFiles = async <Answer = Job>(operation: string, form: FormData, signal?: AbortSignal): Promise<Answer> =>
    (await sendWith(operation, {}, { form, signal, accept: "application/json" })).json();
  /** The server is taken at the word of its description. */
  const json = async <Answer>(operation: string, given: Given, signal?: AbortSignal): Promise<Answer> =>
    (await send(operation, given, signal, "application/json")).json();
  /** Of what others change too: nothing is done where it is not as the caller saw it. */
  const versioned = async <Answer>(
    operation: string,
    given: Given,
    { version, signal }: { readonly version: string | undefined; readonly signal: AbortSignal | undefined },
  ): Promise<Answer> => {
    const ifMatch = version === undefined ? "*" : `"${version}"`;
    return (await sendWith(operation, given, { signal, accept: "application/json", ifMatch })).json();
  };
  const lines = async function* (operation: string, given: Given, signal?: AbortSignal) {
    yield* linesOf(await send(operation, given, signal, "application/x-ndjson"));
  };
  return {
    send,
    readHealth: (_, signal) => json("GET /api/health", {}, signal),
    readSchema: (_, signal) => json("GET /api/schema", {}, signal),
    search: (given, signal) => json("GET /api/search", given, signal),
    readEntity: (given, signal) => json("GET /api/entities/{key}", given, signal),
    readNeighbours: (given, signal) => json("GET /api/entities/{key}/neighbours", given, signal),
    countNeighbours: (given, signal) => json("GET /api/entities/{key}/neighbours/totals", given, signal),
    readShared: (given, signal) => json("GET /api/entities/shared", given, signal),
    readSubgraph: (given, signal) => json("POST /api/subgraph", given, signal),
    readEntityEvidence: (given, signal) => json("GET /api/entities/{key}/evidence", given, signal),
    listEntityDocuments: (given, signal) => json("GET /api/entities/{key}/documents", given, signal),
    listEntityObservations: (given, signal) => json("GET /api/entities/{key}/observations", given, signal),
    readMerges: (given, signal) => json("GET /api/entities/{key}/merges", given, signal),
    listCorrections: (given, signal) => json("GET /api/corrections", given, signal),
    correctFact: (given, signal) => json("PUT /api/corrections/{key}", given, signal),
    takeBackCorrection: (given, signal) => json("DELETE /api/corrections/{key}", given, signal),
    readCrossing: (given, signal) => json("GET /api/crossing", given, signal),
    readFact: (given, signal) => json("GET /api/facts/{key}", given, signal),
    findPaths: (given, signal) => json("GET /api/paths", given, signal),
    listDocuments: (given, signal) => json("GET /api/documents", given, signal),
    readDocument: (given, signal) => json("GET /api/documents/{key}", given, signal),
    readDocumentText: async (given, signal) => textOf(await send("GET /api/documents/{key}/text", given, signal)),
    removeDocument: (given, signal) => json("DELETE /api/documents/{key}", given, signal),
    listSections: (given, signal) => json("GET /api/documents/{key}/sections", given, signal),
    listPassages: (given, signal) => json("GET /api/documents/{key}/passages", given, signal),
    inspectDocuments: ({ files, ...said }, signal) =>
      sendFiles("POST /api/documents/inspect", formFrom(files, said), signal),
    uploadDocuments: ({ files, ...said }, signal) => sendFiles("POST /api/documents", formFrom(files, said), signal),
    importGraph: ({ files }, signal) => sendFiles("POST /api/import", formFrom(files, {}), signal),
    exportGraph: (given, signal) => send("GET /api/export", given, signal),
    exportPart: (given, signal) => send("POST /api/export", given, signal),
    followJob: async function* (given, signal) {
      yield* eventsOf(await send("GET /api/jobs/{id}/events", given, signal, "text/event-stream"));
    },
    listJobs: (given, signal) => json("GET /api/jobs", given ?? {}, signal),
    readJob: (given, signal) => json("GET /api/jobs/{id}", given, signal),
    cancelJob: (given, signal) => json("DELETE /api/jobs/{id}", given, signal),
    undoJob: (given, signal) => json("POST /api/jobs/{id}/undo", given, signal),
    runQuery: (given, signal) => json("POST /api/query", given, signal),
    streamQuery: (given, signal) => lines("POST /api/query", given, signal),
    listQueries: (_, signal) => json("GET /api/queries", {}, signal),
    listQuestions: (_, signal) => json("GET /api/questions", {}, signal),
    understandQuestion: (given, signal) => json("GET /api/understand", given, signal),
    runNamedQuery: (given, signal) => json("POST /api/queries/{name}", given, signal),
    streamNamedQuery: (given, signal) => lines("POST /api/queries/{name}", given, signal),
    readQueryLimits: (_, signal) => json("GET /api/queries/limits", {}, signal),
    listRunningQueries: (_, signal) => json("GET /api/queries/running", {}, signal),
    endQuery: (given, signal) => json("DELETE /api/queries/running/{id}", given, signal),
    checkStore: (_, signal) => json("POST /api/doctor", {}, signal),
    listViews: (given, signal) => json("GET /api/views", given, signal),
    createView: (given, signal) => json("POST /api/views", given, signal),
    readView: (given, signal) => json("GET /api/views/{id}", given, signal),
    changeView: ({ version, ...given }, signal) => versioned("PUT /api/views/{id}", given, { version, signal }),
    removeView: ({ version, ...given }, signal) => versioned("DELETE /api/views/{id}", given, { version, signal }),
    listSavedQueries: (given, signal) => json("GET /api/saved-queries", given, signal),
    createSavedQuery: (given, signal) => json("POST /api/saved-queries", given, signal),
    readSavedQuery: (given, signal) => json("GET /api/saved-queries/{id}", given, signal),
    changeSavedQuery: ({ version, ...given }, signal) =>
      versioned("PUT /api/saved-queries/{id}", given, { version, signal }),
    removeSavedQuery: ({ version, ...given }, signal) =>
      versioned("DELETE /api/saved-queries/{id}", given, { version, signal }),
    listLinks: (given, signal) => json("GET /api/links", given ?? {}, signal),
    createLink: (given, signal) => json("POST /api/links", given, signal),
    readLink: (given, signal) => json("GET /api/links/{key}", given, signal),
    removeLink: (given, signal) => json("DELETE /api/links/{key}", given, signal),
    listTokens: (given, signal) => json("GET /api/tokens", given ?? {}, signal),
    createToken: (given, signal) => json("POST /api/tokens", given, signal),
    revokeToken: (given, signal) => json("DELETE /api/tokens/{id}", given, signal),
    listAudit: (given, signal) => json("GET /api/audit", given, signal),
    readSession: (_, signal) => json("GET /api/session", {}, signal),
  };
}

/** All items of a list, page by page: `for await (const document of itemsOf(client.listDocuments, {}))`. */
export async function* itemsOf<Item, Given extends { readonly cursor?: string | readonly string[] | undefined }>(
  list: (
    given: Given,
    signal?: AbortSignal,
  ) => Promise<{ readonly items: readonly Item[]; readonly nextCursor: string | null }>,
  given: Given,
  signal?: AbortSignal,
): AsyncGenerator<Item, void, undefined> {
  let page = await list(given, signal);
  yield* page.items;
  while (page.nextCursor !== null) {
    page = await list({ ...given, cursor: page.nextCursor }, signal);
    yield* page.items;
  }
}

/** `text()` would swallow a byte order mark, and with it shift every offset by one. */
async function textOf(answer: Response): Promise<string> {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await answer.arrayBuffer());
}
