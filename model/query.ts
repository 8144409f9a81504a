import { z } from "zod";
import { Subgraph } from "./graph.js";
import { QueryNotification, QueryPlan } from "./query-remarks.js";
import type { QuestionContract } from "./question.js";

/** `map[]` is a list of maps: what the writing queries take. */
export const ParamType = z.enum(["string", "integer", "float", "boolean", "string[]", "map[]"]);
export type ParamType = z.infer<typeof ParamType>;

export interface QueryParam {
  readonly name: string;
  readonly type: ParamType;
  /** Absent: the caller must give it. */
  readonly default?: ParamValue;
  readonly description: string;
}

/** A query is data: the text of a `.cypher` file with its contract, or what a person typed into the editor. */
export interface NamedQuery {
  readonly name: string;
  readonly title: string;
  readonly titleZh: string;
  readonly access: "read" | "write";
  /** `person`: a question to offer to people; `program`: what answers of the API are made of. */
  readonly audience: "person" | "program";
  readonly returns: "graph" | "table";
  readonly params: readonly QueryParam[];
  readonly text: string;
  /** Where people ask it in words. */
  readonly question?: QuestionContract;
  /** Whether the text comes from outside: then it is looked at before it runs. */
  readonly origin: "catalogue" | "free";
}

export type ParamValue =
  | string
  | number
  | boolean
  | null
  | readonly ParamValue[]
  | { readonly [name: string]: ParamValue };
export type Params = Readonly<Record<string, ParamValue>>;

export const ParamsSchema: z.ZodType<Record<string, ParamValue>> = z
  .record(
    z.string(),
    z.lazy(() => ParamValueSchema),
  )
  .refine((params) => !hasNulInName(params), {
    params: { en: "must not hold a name with a NUL in it", zh: "不能有含 NUL 字符的名称" },
  })
  .refine((params) => !hasHalfCharacter(params), {
    params: { en: "must not hold half of a surrogate pair", zh: "不能有不成对的代理字符" },
  });
const ParamValueSchema: z.ZodType<ParamValue> = z
  .lazy(() =>
    z.union([
      z.string(),
      z.number(),
      z.boolean(),
      z.null(),
      z.array(ParamValueSchema),
      z.record(z.string(), ParamValueSchema),
    ]),
  )
  .meta({
    id: "ParamValue",
    description:
      'The value of a query\'s parameter: plain, or `{"$type", "_value"}` as in Neo4j\'s Query API, such as `{"$type": "Date", "_value": "2014-07-01"}`.',
  });

/** The embedded engine takes a name as C does, up to the first NUL, and fails on it. */
function hasNulInName(value: ParamValue): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (isList(value)) return value.some(hasNulInName);
  return Object.entries(value).some(([name, inner]) => name.includes("\0") || hasNulInName(inner));
}

/** UTF-8 has no place for it, so that each engine would make another character of it. */
function hasHalfCharacter(value: ParamValue): boolean {
  if (typeof value === "string") return /\p{Surrogate}/u.test(value);
  if (typeof value !== "object" || value === null) return false;
  if (isList(value)) return value.some(hasHalfCharacter);
  return Object.entries(value).some(([name, inner]) => hasHalfCharacter(name) || hasHalfCharacter(inner));
}

function isList(value: object): value is readonly ParamValue[] {
  return Array.isArray(value);
}

/**
 * A cell of a table. Nodes, relationships and paths point into the result's `graph` by id: `{"$ref": "node", "id"}`,
 * `{"$ref": "relationship", "id"}`, `{"$ref": "path", "nodes": [id], "relationships": [id]}`. What JSON cannot say is
 * `{"$type": "Integer" | "Date" | "OffsetDateTime" | "Duration" | "Point" | …, "_value": string}`, as in Neo4j's Query API.
 */
export type Cell = string | number | boolean | null | readonly Cell[] | { readonly [name: string]: Cell };

export const CellSchema: z.ZodType<Cell> = z
  .lazy(() =>
    z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(CellSchema), z.record(z.string(), CellSchema)]),
  )
  .meta({
    id: "Cell",
    description: 'A value; `{"$ref": …}` points into `graph`, `{"$type": …, "_value": …}` is what JSON cannot say.',
  });

/** What an answer says once its rows are through. */
export const AnswerEnd = z.object({
  truncated: z.boolean().describe("True when there were more rows than `maxRows`."),
  elapsedMs: z.number(),
  notifications: z
    .array(QueryNotification)
    .describe("Remarks about the query; absent where there are none.")
    .optional(),
  plan: QueryPlan.optional(),
});
export type AnswerEnd = Readonly<z.infer<typeof AnswerEnd>>;

export const QueryResult = z
  .object({
    columns: z.array(z.string()),
    rows: z.array(z.array(CellSchema)).describe("One array a row, as long as `columns`."),
    graph: Subgraph.describe(
      "Every node and relationship that the rows hold, each once; no edges that the query did not return.",
    ),
    ...AnswerEnd.shape,
  })
  .meta({ id: "QueryResult" });
export interface QueryResult extends AnswerEnd {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly graph: Subgraph;
}

/** More than this no server gives in one answer. */
export const MOST_ROWS = 200_000;
/** More than this no server gives to an export of a result, which comes line by line. */
export const MOST_EXPORTED_ROWS = 10_000_000;
/** What is given where nobody says how many are wanted, if the server gives as many. */
export const USUAL_ROWS = 5_000;

const Limits = {
  maxRows: z
    .int()
    .min(1)
    .max(MOST_ROWS)
    .optional()
    .describe("Most rows; at most the server's own limit, see `/api/queries/limits`. Absent: 5,000."),
  timeoutMs: z.int().min(1).max(120_000).optional().describe("Longest time in milliseconds; at most the server's own."),
};

/** Body of `POST /api/query`. Absent limits are the server's. */
export const QueryRequest = z.object({
  numbers: z
    .enum(["plain", "typed"])
    .optional()
    .describe("`typed`: every number of the rows says whether it is an Integer or a Float. Neo4j alone can."),
  query: z.string().min(1).max(100_000).describe("Cypher that only reads."),
  params: ParamsSchema.optional().describe("Values by name, without the dollar sign."),
  whole: z
    .boolean()
    .optional()
    .describe(
      "True: every row, to be kept as a file, as many and in as much time as `exportRows` and `exportTimeoutMs` of `/api/queries/limits` say. Given line by line alone.",
    ),
  faults: z
    .enum(["status", "line"])
    .optional()
    .describe(
      "`line`: what is wrong with the query itself is told like what fails midway, by a line `error` under status 200. For pages: browsers note every other status as an error of the page. Given line by line alone.",
    ),
  ...Limits,
});
export type QueryRequest = z.infer<typeof QueryRequest>;

/** Body of `POST /api/queries/{name}`. */
export const NamedQueryRequest = z.object({
  params: ParamsSchema.optional().describe("Values by name; those with a default may be left out."),
  ...Limits,
});
export type NamedQueryRequest = z.infer<typeof NamedQueryRequest>;

/** What `POST /api/queries/{name}` names in its path. */
export const QueryName = z.object({
  name: z
    .string()
    .min(1)
    .max(200)
    .meta({ description: "Name of the query.", examples: ["projects-by-initiative"] }),
});
