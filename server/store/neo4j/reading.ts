import type { ManagedTransaction, ResultSummary } from "neo4j-driver";
import { z } from "zod";
import { nodeId } from "#model/graph.js";
import { GraphError } from "#model/problem.js";
import type { NamedQuery, Params, QueryResult } from "#model/query.js";
import { asksForPlan } from "../guard.js";
import { graphErrorFrom } from "./errors.js";
import { PLAN_COLUMNS, planRows, requireReadingPlan } from "./plan.js";
import { driverParams, tableFromRows, unknownEnds } from "./values.js";

type Table = Omit<QueryResult, "elapsedMs">;

/**
 * Runs a query in a reading transaction, a free one after its plan was looked at. At most `maxRows` rows are taken; the rest is never
 * sent. `nodeKeys` is the query that gives nodes' keys by element id.
 */
export async function readTable(
  transaction: ManagedTransaction,
  query: NamedQuery,
  options: { readonly params: Params; readonly maxRows: number; readonly nodeKeys: NamedQuery },
): Promise<Table> {
  if (query.origin === "free") {
    const wantsPlan = asksForPlan(query.text);
    const { plan, queryType } = await explain(transaction, query.text, wantsPlan);
    requireReadingPlan(plan, queryType);
    if (wantsPlan && plan !== false) return planTable(planRows(plan), options.maxRows);
  }
  const { columns, rows } = await take(transaction, query.text, options);
  const truncated = rows.length > options.maxRows;
  const kept = rows.slice(0, options.maxRows);
  const ids = await idsOf(transaction, options.nodeKeys, unknownEnds(kept));
  return { columns, ...tableFromRows(kept, ids), truncated };
}

/** `EXPLAIN` stands in a line of its own, so that columns in errors stay those of the query. */
async function explain(transaction: ManagedTransaction, text: string, wantsPlan: boolean): Promise<ResultSummary> {
  try {
    const { summary } = await transaction.run(wantsPlan ? text : `EXPLAIN\n${text}`);
    return summary;
  } catch (error) {
    const translated = graphErrorFrom(error, { linesBefore: wantsPlan ? 0 : 1 });
    throw translated instanceof GraphError && translated.code === "invalid-query" ? translated : error;
  }
}

function planTable(rows: readonly (readonly [string, string, number | null])[], maxRows: number): Table {
  const graph = { nodes: [], relationships: [] };
  return { columns: PLAN_COLUMNS, rows: rows.slice(0, maxRows), graph, truncated: rows.length > maxRows };
}

/** How much text one answer may hold, so that a few rows of giant strings do not fill the memory. */
const MAX_CHARACTERS = 64 * 1024 * 1024;

/** One row more than `maxRows`, so that the answer knows whether it is whole; leaving the loop discards the rest on the server. */
async function take(
  transaction: ManagedTransaction,
  text: string,
  options: { readonly params: Params; readonly maxRows: number },
): Promise<{ readonly columns: readonly string[]; readonly rows: unknown[][] }> {
  const result = transaction.run(text, driverParams(options.params));
  const columns = await result.keys();
  const rows: unknown[][] = [];
  let characters = 0;
  for await (const record of result) {
    const row = columns.map((column): unknown => record.get(column));
    rows.push(row);
    characters += sizeOf(row);
    if (characters > MAX_CHARACTERS) {
      throw new GraphError(
        "too-large",
        "The answer holds more than 64 million characters: ask for fewer rows or columns.",
      );
    }
    if (rows.length > options.maxRows) break;
  }
  return { columns: columns.map(String), rows };
}

function sizeOf(value: unknown): number {
  if (typeof value === "string") return value.length;
  if (value === null || typeof value !== "object") return 8;
  return Object.values(value).reduce((sum: number, item: unknown) => sum + sizeOf(item), 8);
}

const NodeKey = z.object({ element: z.string(), labels: z.array(z.string()), key: z.string().nullable() });

/** The ids of nodes by their element ids; nodes without a key are left out. */
async function idsOf(
  transaction: ManagedTransaction,
  nodeKeys: NamedQuery,
  elements: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (elements.length === 0) return new Map();
  const { records } = await transaction.run(nodeKeys.text, { elements: [...elements] });
  return new Map(
    records.flatMap((record): [string, string][] => {
      const { element, labels, key } = NodeKey.parse(record.toObject());
      return key === null ? [] : [[element, nodeId(labels, key)]];
    }),
  );
}
