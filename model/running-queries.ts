import { z } from "zod";
import { listOf } from "./list.js";

/** A query that runs or waits for its turn. */
export const RunningQuery = z.object({
  id: z.string().describe("The id of its request: the caller's `X-Request-Id`, else the server's."),
  name: z.string().nullable().describe("The query's name in the catalogue; null for a free one."),
  text: z.string().describe("Its text, at most the first 1,000 characters."),
  state: z.enum(["waiting", "running"]),
  since: z.iso.datetime().describe("When it was asked."),
  elapsedMs: z.int(),
});
export type RunningQuery = z.infer<typeof RunningQuery>;

export const RunningQueriesAnswer = listOf(RunningQuery);
export type RunningQueriesAnswer = z.infer<typeof RunningQueriesAnswer>;

/** What the server lets one query have. */
export const QueryBounds = z
  .object({
    maxRows: z.int().describe("The most rows of one answer."),
    usualRows: z.int().describe("How many are given where a request does not say."),
    timeoutMs: z.int().describe("The longest time of one query, in milliseconds; also where a request does not say."),
    exportRows: z.int().describe("The most rows of an answer that is asked for with `whole`."),
    exportTimeoutMs: z.int().describe("The longest time of such an answer, in milliseconds, taking it included."),
  })
  .meta({ id: "QueryBounds" });
export type QueryBounds = z.infer<typeof QueryBounds>;

export const RunningQueryPath = z.object({
  id: z
    .string()
    .min(1)
    .max(255)
    .meta({ description: "The id of the query's request.", examples: ["my-query-7"] }),
});

export const EndedQueries = z.object({
  ended: z.int().describe("How many were ended; none where it was done already."),
});
export type EndedQueries = z.infer<typeof EndedQueries>;
