import { hc } from "hono/client";
import { isOver } from "#model/job-over.js";
import type { Job } from "#model/jobs.js";
import type { QueryResult } from "#model/query.js";
import type { SavedQueriesAnswer, SavedQuery } from "#model/saved-queries-api.js";
import { STREAM_TYPE } from "#model/stream-type.js";
import type { App } from "#server/api/app.js";
import type { Api, JobChange, SaidOfFile, SeenView, Upload } from "./core/api.js";
import { type Failure, type FailureCode, RequestError } from "./core/failure.js";
import { failureFromProblem } from "./failure-from-problem.js";
import { readLines, streamedResult } from "./streamed-result.js";

/** The most that the server gives at once. */
const FACTS_AT_MOST = 20_000;
const CORRECTIONS_AT_MOST = 5_000;
const SAVED_AT_MOST = 500;
const JOBS_AT_MOST = 5_000;

/** Where a token is changed for a session, below the server's address. */
export const SIGN_IN_PATH = "/sign-in";

/** The sign-in page says by its status why it lets nobody in. */
const SIGN_IN_FAILURES: ReadonlyMap<number, FailureCode> = new Map([
  [401, "token-needed"],
  [403, "request-forged"],
  [429, "too-many-requests"],
]);

/** The server at an address, which may end in a path, as the core sees it. The only file that knows how it is spoken to; types come from the routes themselves. */
export function createApi(server: string, ask: typeof fetch = fetch): Api {
  const { api } = hc<App>(server, { fetch: ask });
  const sentForm = async (address: string, upload: Upload, signal: AbortSignal | undefined): Promise<string> => {
    const sent = ask(address, { method: "POST", body: formFrom(upload), ...during(signal).init });
    const answered = await arrived(sent).catch(async (cause: unknown) => {
      const changed = await unreadable(upload.files);
      throw changed.length === 0
        ? cause
        : new RequestError({ code: "files-changed", detail: changed.join(", ") }, cause);
    });
    return (await whole(Promise.resolve(answered))).text();
  };
  return {
    health: (signal) => answer(api.health.$get({}, during(signal))),
    schema: (signal) => answer(api.schema.$get({}, during(signal))),
    search: (text, { types, limit }, signal) => {
      const query = { q: text, limit: `${limit}`, ...(types.length === 0 ? {} : { types: types.join(",") }) };
      return answer(api.search.$get({ query }, during(signal)));
    },
    entity: (key, signal) => answer(api.entities[":key"].$get({ param: named(key) }, during(signal))),
    neighbours: (key, { types, labels, direction, order, limit }, signal) => {
      const query = withoutGaps({
        types: types?.join(","),
        labels: labels?.join(","),
        direction,
        order,
        limit: limit?.toString(),
      });
      return answer(api.entities[":key"].neighbours.$get({ param: named(key), query }, during(signal)));
    },
    neighbourTotals: (key, signal) =>
      answer(api.entities[":key"].neighbours.totals.$get({ param: named(key), query: {} }, during(signal))),
    subgraph: (keys, { facts } = {}, signal) => {
      const chosen = facts === undefined ? {} : { facts: [...facts] };
      return answer(api.subgraph.$post({ json: { keys: [...keys], ...chosen, limit: FACTS_AT_MOST } }, during(signal)));
    },
    paths: ({ ends, order, types, maxLength, limit }, signal) => {
      const [from = "", ...others] = ends;
      const [via, to = ""] = [others.slice(0, -1), others.at(-1)];
      const wanted = { types: types.length === 0 ? undefined : types.join(","), order };
      const numbers = { maxLength: `${maxLength}`, limit: `${limit}` };
      const query = { ...withoutGaps(wanted), ...numbers, from, to, ...(via.length > 0 && { via }) };
      return answer(api.paths.$get({ query }, during(signal)));
    },
    observations: (key, page, signal) =>
      answer(api.entities[":key"].observations.$get({ param: named(key), query: textFromPage(page) }, during(signal))),
    merges: (key, signal) => answer(api.entities[":key"].merges.$get({ param: named(key), query: {} }, during(signal))),
    evidence: (key, page, signal) =>
      answer(api.entities[":key"].evidence.$get({ param: named(key), query: textFromPage(page) }, during(signal))),
    fact: (key, signal) => answer(api.facts[":key"].$get({ param: named(key) }, during(signal))),
    crossing: (signal) => answer(api.crossing.$get({ query: {} }, during(signal))),
    corrections: (signal) =>
      answer(api.corrections.$get({ query: { limit: `${CORRECTIONS_AT_MOST}` } }, during(signal))),
    correct: (fact, said) => answer(api.corrections[":key"].$put({ param: named(fact), json: said })),
    takeBack: (fact) => answer(api.corrections[":key"].$delete({ param: named(fact) })),
    documents: (choice, signal) => answer(api.documents.$get({ query: choice }, during(signal))),
    document: (key, signal) => answer(api.documents[":key"].$get({ param: named(key) }, during(signal))),
    documentText: async (key, signal) => {
      const response = await whole(api.documents[":key"].text.$get({ param: named(key) }, during(signal)));
      // `text()` would swallow a byte order mark, and with it shift every offset by one.
      return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await response.arrayBuffer());
    },
    passages: (key, page, signal) =>
      answer(api.documents[":key"].passages.$get({ param: named(key), query: textFromPage(page) }, during(signal))),
    sections: (key, page, signal) =>
      answer(api.documents[":key"].sections.$get({ param: named(key), query: textFromPage(page) }, during(signal))),
    query: async (text, params, limits, signal, tell) => {
      const headers = { accept: STREAM_TYPE };
      const json = { query: text, params, faults: "line" as const, ...limits };
      const asked = api.query.$post({ json }, { ...during(signal), headers });
      return streamedResult((await whole(asked)).body, tell);
    },
    queryLines: async (text, params, take, signal) => {
      const headers = { accept: STREAM_TYPE };
      const json = { query: text, params, whole: true, faults: "line" as const };
      const asked = api.query.$post({ json }, { ...during(signal), headers });
      return readLines((await whole(asked)).body, take);
    },
    queryBounds: (signal) => answer(api.queries.limits.$get({}, during(signal))),
    explain: async (text, params, signal) => {
      const json = { query: `EXPLAIN ${text}`, params, maxRows: 1, faults: "line" as const };
      const asked = api.query.$post({ json }, { ...during(signal), headers: { accept: STREAM_TYPE } });
      return (await streamedResult((await whole(asked)).body)).plan ?? null;
    },
    upload: async (upload, signal) => JSON.parse(await sentForm(`${server}/api/documents`, upload, signal)),
    inspect: async (upload, signal) => JSON.parse(await sentForm(`${server}/api/documents/inspect`, upload, signal)),
    undoJob: (id) =>
      answer(api.jobs[":id"].undo.$post({ param: { id } }, { headers: { "content-type": "application/json" } })),
    jobs: (signal) => answer(api.jobs.$get({ query: { limit: `${JOBS_AT_MOST}` } }, during(signal))),
    cancelJob: (id) => answer(api.jobs[":id"].$delete({ param: { id } })),
    followJob: (id, tell, signal) => follow(`${server}/api/jobs/${id}/events`, tell, signal),
    views: (page = {}, signal) => answer(api.views.$get({ query: textFromPage(page) }, during(signal))),
    view: (id, signal) => answer(api.views[":id"].$get({ param: { id } }, during(signal))),
    saveView: ({ snapshot, ...said }, over) => {
      const json = { ...said, snapshot: { ...snapshot } };
      if (over === undefined) return answer(api.views.$post({ json }));
      return answer(api.views[":id"].$put({ param: { id: over.id }, header: { "if-match": seen(over) }, json }));
    },
    removeView: (view) =>
      answer(api.views[":id"].$delete({ param: { id: view.id }, header: { "if-match": seen(view) } })),
    saveLink: async (snapshot) => (await answer(api.links.$post({ json: { snapshot: { ...snapshot } } }))).key,
    link: async (key, signal) => (await answer(api.links[":key"].$get({ param: { key } }, during(signal)))).snapshot,
    savedQueries: (signal) =>
      savedQueries(api["saved-queries"].$get({ query: { limit: `${SAVED_AT_MOST}` } }, during(signal))),
    saveQuery: (query, over) => {
      const { title, description, folder, text, defaults } = query;
      const lists = { tags: [...query.tags], params: query.params.map((param) => ({ ...param })) };
      const json = { title, description, folder, text, defaults: { ...defaults }, ...lists };
      if (over === undefined) return savedQuery(api["saved-queries"].$post({ json }));
      const header = { "if-match": seen(over) };
      return savedQuery(api["saved-queries"][":id"].$put({ param: { id: over.id }, header, json }));
    },
    removeQuery: (query) =>
      savedQuery(api["saved-queries"][":id"].$delete({ param: { id: query.id }, header: { "if-match": seen(query) } })),
    queries: (signal) => answer(api.queries.$get({}, during(signal))),
    understand: (typed, signal) => answer(api.understand.$get({ query: { q: typed } }, during(signal))),
    session: () => answer(api.session.$get()),
    async signIn(token) {
      // Whoever is let in is led to the page, and others to the form, with the reason as its status.
      const sent = ask(`${server}${SIGN_IN_PATH}`, { method: "POST", body: new URLSearchParams({ token }) });
      const response = await arrived(sent);
      if (response.ok) return;
      const code = SIGN_IN_FAILURES.get(response.status);
      const told = code === undefined ? failureFromBody(response.status, await response.text()) : { code, detail: "" };
      throw new RequestError(told);
    },
    signOut: async () => void (await whole(api.session.$delete())),
    namedQuery: (name, params, limits, signal) =>
      queryResult(api.queries[":name"].$post({ param: { name }, json: { params, ...limits } }, during(signal))),
  };
}

function formFrom({ files, said, byFile = new Map() }: Upload): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(said)) if (value) form.append(name, value);
  const single = [...byFile].map(([file, words]) => [file, withoutEmpty(words)] as const);
  const kept = single.filter(([, words]) => Object.keys(words).length > 0);
  if (kept.length > 0) form.append("said", JSON.stringify(Object.fromEntries(kept)));
  for (const file of files) form.append("file", file);
  return form;
}

function withoutEmpty(words: SaidOfFile): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(words).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/** A browser makes a lost connection anew and says what it heard last; it does so even after the last word, unless it is told to stop. */
function follow(address: string, tell: (change: JobChange) => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const events = new EventSource(address);
    const end = (): void => {
      signal.removeEventListener("abort", end);
      events.close();
      resolve();
    };
    signal.addEventListener("abort", end);
    events.addEventListener("error", () => {
      if (events.readyState === EventSource.CLOSED) end();
    });
    events.addEventListener("entry", ({ data }) => tell({ entry: JSON.parse(data) }));
    events.addEventListener("job", ({ data }) => {
      const job: Job = JSON.parse(data);
      tell({ job });
      if (isOver(job.status)) end();
    });
  });
}

interface Answering<Body> {
  readonly ok: boolean;
  readonly body: ReadableStream<Uint8Array> | null;
  readonly status: number;
  readonly json: () => Promise<Body>;
  readonly text: () => Promise<string>;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

async function answer<Body>(request: Promise<Answering<Body>>): Promise<Body> {
  const response = await whole(request);
  return response.json();
}

/** Cells nest without end, which the routes' types cannot follow: the body is taken for what the server declares it to be. */
async function queryResult(request: Promise<Answering<unknown>>): Promise<QueryResult> {
  const response = await whole(request);
  return JSON.parse(await response.text());
}

/** Likewise. */
async function savedQuery(request: Promise<Answering<unknown>>): Promise<SavedQuery> {
  const response = await whole(request);
  return JSON.parse(await response.text());
}

async function savedQueries(request: Promise<Answering<unknown>>): Promise<SavedQueriesAnswer> {
  const response = await whole(request);
  return JSON.parse(await response.text());
}

async function whole<Body>(request: Promise<Answering<Body>>): Promise<Answering<Body>> {
  const response = await arrived(request);
  if (response.ok) return response;
  throw new RequestError(failureFromBody(response.status, await response.text()));
}

async function arrived<Answer>(request: Promise<Answer>): Promise<Answer> {
  return request.catch((cause: unknown) => {
    // Whoever aborted knows why; all other failures of fetch are those of the way to the server.
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new RequestError({ code: "unreachable", detail: "Mailuo's server cannot be reached." }, cause);
  });
}

/** Names of files that the browser no longer gives: it tells of them as of a server that is away. */
async function unreadable(files: Upload["files"]): Promise<readonly string[]> {
  const named = files.map(async (file) => {
    const [found] = await Promise.allSettled([file.slice(0, 1).arrayBuffer()]);
    return found?.status === "rejected" ? [file.name] : [];
  });
  return (await Promise.all(named)).flat();
}

function failureFromBody(status: number, body: string): Failure {
  const unknown = `Something other than Mailuo answered, with status ${status}.`;
  return failureFromProblem(valueFromJson(body)) ?? { code: "not-understood", detail: unknown };
}

function valueFromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function during(signal: AbortSignal | undefined) {
  return signal === undefined ? {} : { init: { signal } };
}

/** Keys hold slashes, colons and Chinese; the typed client puts them into the path as they are. */
function named(key: string): { key: string } {
  return { key: encodeURIComponent(key) };
}

/** As the header `If-Match` has it. */
function seen({ version }: SeenView): string {
  return version === undefined ? "*" : `"${version}"`;
}

function textFromPage({ cursor, limit }: { readonly cursor?: string; readonly limit?: number }) {
  return withoutGaps({ cursor, limit: limit?.toString() });
}

function withoutGaps(params: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const filled: Record<string, string> = {};
  for (const [name, value] of Object.entries(params)) if (value !== undefined) filled[name] = value;
  return filled;
}
