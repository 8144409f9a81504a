import type { Plan } from "neo4j-driver";
import { GraphError } from "#model/problem.js";
import { isReadingProcedure } from "../guard.js";

/** Throws `query-refused` when the plan of a free query does more than read this graph. `queryType` is `r` for what only reads. */
export function requireReadingPlan(plan: Plan | false, queryType: string): void {
  if (plan === false) throw new GraphError("query-refused", "Neo4j gives no plan for this query, so it is not run.");
  const objection = operatorsOf(plan)
    .map(objectionTo)
    .find((sentence) => sentence !== null);
  if (objection !== undefined && objection !== null) throw new GraphError("query-refused", objection);
  if (queryType !== "r") {
    throw new GraphError(
      "query-refused",
      "Queries only read this graph here, and this one does more: leave away what writes.",
    );
  }
}

/** The operators of a plan from the outermost in, indented by their depth: what `EXPLAIN` answers. */
export function planRows(plan: Plan, depth = 0): readonly (readonly [string, string, number | null])[] {
  const details: unknown = plan.arguments["Details"];
  const estimated: unknown = plan.arguments["EstimatedRows"];
  const row = [
    `${"  ".repeat(depth)}${operatorName(plan)}`,
    typeof details === "string" ? details : "",
    typeof estimated === "number" ? estimated : null,
  ] as const;
  return [row, ...plan.children.flatMap((child) => planRows(child, depth + 1))];
}

export const PLAN_COLUMNS = ["operator", "details", "estimatedRows"] as const;

function operatorsOf(plan: Plan): readonly Plan[] {
  return [plan, ...plan.children.flatMap(operatorsOf)];
}

/** `LoadCSV@neo4j` → `LoadCSV` */
function operatorName(plan: Plan): string {
  return plan.operatorType.split("@")[0] ?? "";
}

const HARMLESS_SHOWS = new Set(["ShowIndexes", "ShowConstraints", "ShowFunctions", "ShowProcedures"]);

function objectionTo(plan: Plan): string | null {
  const operator = operatorName(plan);
  if (operator === "LoadCSV") return "LOAD CSV is refused: it reads files or addresses outside the graph.";
  if (
    /^(Terminate|Transaction|Administration)/u.test(operator) ||
    (operator.startsWith("Show") && !HARMLESS_SHOWS.has(operator))
  ) {
    return `Queries only read this graph here, and this one would run ${operator}: leave that away.`;
  }
  if (operator !== "ProcedureCall") return null;
  const details: unknown = plan.arguments["Details"];
  const name = typeof details === "string" ? (/^[^(]+/u.exec(details)?.[0] ?? "") : "";
  return isReadingProcedure(name)
    ? null
    : `The procedure ${name} is refused: only procedures that read this graph alone may be called.`;
}
