import type { PlanOperator, QueryPlan } from "#model/query-remarks.js";
import type { GraphSchema } from "#model/schema.js";
import { detailsOf, estimatedRows, isScan } from "./estimated-rows.js";
import { endsWithLimit } from "./limited-text.js";

/** Why a query may give far more rows, or take far longer, than whoever wrote it expects. */
export type QueryRisk = QueryDanger & {
  /** Whether a LIMIT at its end would end the work early: not where all must be found before the first row, as for a count. */
  readonly isEasedByLimit: boolean;
};

type QueryDanger =
  /** Each of the one is put together with each of the other: `names` are the variables of both sides. */
  | { readonly kind: "product"; readonly rows: number; readonly names: readonly string[] }
  /** A pattern of any length: nobody can tell how many rows. */
  | { readonly kind: "unbounded"; readonly pattern: string }
  | { readonly kind: "many"; readonly rows: number };

/** From how many rows on a product, or anything, is asked about: the sample's largest answers of use stay below. */
export const RISKY_PRODUCT = 100_000;
export const RISKY_ROWS = 1_000_000;

/** What would best be asked before a query runs; null: nothing. `schema` is used where the engine estimates nothing. */
export function queryRisk(
  { root }: QueryPlan,
  { text, schema }: { readonly text: string; readonly schema: GraphSchema },
): QueryRisk | null {
  const isLimited = endsWithLimit(text);
  // What the server puts around each query is no part of it.
  const asked = root.operator === "Limit" && !isLimited ? (root.children[0] ?? root) : root;
  const isEasedByLimit = isStreaming(asked);
  if (isLimited && isEasedByLimit) return null;
  const danger = dangerIn(operatorsIn(asked), schema);
  return danger === null ? null : { ...danger, isEasedByLimit };
}

function dangerIn(operators: readonly PlanOperator[], schema: GraphSchema): QueryDanger | null {
  const unbounded = operators.find(isUnbounded);
  if (unbounded !== undefined) return { kind: "unbounded", pattern: patternOf(unbounded) };
  const sized = operators.map((operator) => ({ operator, rows: estimatedRows(operator, schema) }));
  const product = sized
    .filter(({ operator, rows }) => isProduct(operator) && rows > RISKY_PRODUCT)
    .toSorted((one, other) => other.rows - one.rows)[0];
  // What is left of it after conditions counts where those look each row up, and they do so row by row.
  if (product !== undefined) return { kind: "product", rows: product.rows, names: namesIn(product.operator) };
  const most = Math.max(0, ...sized.map(({ rows }) => rows));
  return most > RISKY_ROWS ? { kind: "many", rows: most } : null;
}

function operatorsIn(operator: PlanOperator): readonly PlanOperator[] {
  return [operator, ...operator.children.flatMap(operatorsIn)];
}

/** Whether the first rows come before the last are found: then a LIMIT ends the work. */
function isStreaming(root: PlanOperator): boolean {
  return operatorsIn(root).every(({ operator }) => !/Sort|Top|Aggregat|Distinct|Eager|Count/u.test(operator));
}

/** A scan over a scan, or Neo4j's own word for it. */
function isProduct(operator: PlanOperator): boolean {
  if (operator.operator.startsWith("CartesianProduct")) return true;
  return isScan(operator) && operator.children.some((child) => operatorsIn(child).some(isScan));
}

/** `a)-[*1..]-(b` without an upper end; shortest paths end by themselves. */
function isUnbounded(operator: PlanOperator): boolean {
  return (
    /^(?:Expand|VarLengthExpand)/u.test(operator.operator) &&
    /\*(?:\d*\.\.)?(?=\]|\s|$)/u.test(writtenPattern(operator))
  );
}

function writtenPattern(operator: PlanOperator): string {
  return /\[([^\]]*)\]/u.exec(detailsOf(operator))?.[0].replace("[:*]", "[]") ?? "";
}

/** As people write it: `(a)-[*]-(b)`. Engines leave out brackets, and name what has no name. */
function patternOf(operator: PlanOperator): string {
  const written = detailsOf(operator)
    .replace("1..]", "]")
    .replaceAll("--", "-")
    .replaceAll(/anon_\d+/gu, "")
    .replace("[:*", "[*");
  const opened = written.startsWith("(") ? written : `(${written}`;
  return opened.endsWith(")") ? opened : `${opened})`;
}

/** The variables of both sides. */
function namesIn(operator: PlanOperator): readonly string[] {
  const scans = operatorsIn(operator)
    .filter(({ operator: name }) => /Scan|Seek/u.test(name))
    .map((scan) => /(?:^|\s)\(?`?(\w+)`?/u.exec(detailsOf(scan))?.[1] ?? "")
    .filter((name) => name !== "");
  return [...new Set(scans)].toSorted();
}
