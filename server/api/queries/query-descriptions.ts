import { QueriesAnswer } from "#model/api.js";
import { QueryResult } from "#model/query.js";
import { StreamLine } from "#model/query-stream.js";
import { STREAM_TYPE } from "#model/stream-type.js";
import { EndedQueries, QueryBounds, RunningQueriesAnswer } from "#model/running-queries.js";
import { answerOf, STORE_ERRORS, type RouteDescription } from "#server/api/openapi/description.js";
import { wholeList } from "#server/api/openapi/examples.js";

/** What the routes that run queries say of themselves. */

const ERRORS = [
  "invalid-request",
  "invalid-query",
  "query-refused",
  "parameter-missing",
  "too-large",
  "unsupported-media-type",
  "cancelled",
  "overloaded",
  ...STORE_ERRORS,
] as const;

// Tools that read the document take `$ref` within an example for a pointer, so that no node stands in this one.
const RESULT = answerOf(QueryResult, {
  description: "A table, and the graph that its cells point into.",
  example: {
    columns: ["project", "basis"],
    rows: [["西岸传媒港", "section"]],
    graph: { nodes: [], relationships: [] },
    truncated: false,
    elapsedMs: 3.2,
  },
});

const LINES = answerOf(StreamLine, {
  description:
    "With `Accept: application/x-ndjson`: a JSON object a line, sent as fast as they are read. First a `header`; each `graph` brings nodes and relationships that the rows after it hold; the last is `end`, or `error` where the query failed midway.",
  media: STREAM_TYPE,
  example: { type: "header", columns: ["project", "basis"] },
});

export const FREE_QUERY: RouteDescription = {
  id: "runQuery",
  tag: "queries",
  summary: "Run a Cypher query",
  description:
    "Any query that only reads. It is looked at first: what would write, read files or call out is refused. Rows and time are limited.",
  body: {
    query:
      "MATCH (project:Project)-[fact:PART_OF]->(:Initiative {key: $key}) RETURN project.name AS project, fact.basis AS basis",
    params: { key: "initiative:全面深化改革" },
    maxRows: 100,
  },
  answers: [RESULT, LINES],
  errors: ERRORS,
};

export const CATALOGUE: RouteDescription = {
  id: "listQueries",
  tag: "queries",
  summary: "The catalogue of named queries",
  description: "Each with its parameters and its text. Those for a person come first; the others serve this API.",
  answers: [
    answerOf(QueriesAnswer, {
      description: "All of them.",
      example: wholeList({
        name: "projects-without-initiative",
        title: "Projects without an initiative",
        titleZh: "没有对应举措的项目",
        audience: "person",
        returns: "table",
        params: [{ name: "limit", type: "integer", required: false, default: 200, description: "at most this many" }],
        text: "MATCH (project:Project)\nWHERE COUNT { (project)-[:PART_OF]->(:Initiative) } = 0\nRETURN project\nLIMIT $limit",
      }),
    }),
  ],
  errors: [],
};

export const NAMED_QUERY: RouteDescription = {
  id: "runNamedQuery",
  tag: "queries",
  summary: "Run a query of the catalogue",
  description: "Parameters are checked against the query's own list: a missing, unknown or wrong one is refused.",
  body: { params: { limit: 20 }, maxRows: 100 },
  answers: [RESULT, LINES],
  errors: ["not-found", ...ERRORS],
};

export const RUNNING_QUERIES: RouteDescription = {
  id: "listRunningQueries",
  tag: "queries",
  summary: "The caller's queries that run or wait",
  description: "Free queries and those of the catalogue, the oldest first. Other callers' queries are not told.",
  answers: [
    answerOf(RunningQueriesAnswer, {
      description: "All of them.",
      example: wholeList({
        id: "my-query-7",
        name: null,
        text: "MATCH (a)--(b)--(c) RETURN count(*)",
        state: "running",
        since: "2026-01-31T08:00:00.000Z",
        elapsedMs: 1200,
      }),
    }),
  ],
  errors: [],
};

export const QUERY_BOUNDS: RouteDescription = {
  id: "readQueryLimits",
  tag: "queries",
  summary: "How many rows and how much time one query may have",
  description: "What this server was set to. A request may ask for less; for more it gets this.",
  answers: [
    answerOf(QueryBounds, {
      description: "The server's limits.",
      example: {
        maxRows: 100_000,
        usualRows: 5_000,
        timeoutMs: 10_000,
        exportRows: 1_000_000,
        exportTimeoutMs: 120_000,
      },
    }),
  ],
  errors: [],
};

export const END_QUERY: RouteDescription = {
  id: "endQuery",
  tag: "queries",
  summary: "End a query of the caller",
  description:
    "The engine stops its work; the request that asked for it is answered with `cancelled`. The id is that of its request: send `X-Request-Id` with a query to choose it.",
  answers: [answerOf(EndedQueries, { description: "How many were ended.", example: { ended: 1 } })],
  errors: ["invalid-request"],
};
