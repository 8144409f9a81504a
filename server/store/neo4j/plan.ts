import neo4j, { type Plan, type ProfiledPlan } from "neo4j-driver";
import type { Sentence } from "#model/language.js";
import { GraphError } from "#model/problem.js";
import type { PlanOperator } from "#model/query-remarks.js";
import { isReadingProcedure } from "../guard-words.js";

/** Throws `query-refused` when the plan of a free query does more than read this graph. `queryType` is `r` for what only reads. */
export function requireReadingPlan(plan: Plan | false, queryType: string): void {
  if (plan === false)
    throw new GraphError("query-refused", {
      en: "Neo4j gives no plan for this query, so it is not run.",
      zh: "Neo4j 没有给出这个查询的计划，因此不运行它。",
    });
  const objection = operatorsOf(plan)
    .map(objectionTo)
    .find((sentence) => sentence !== null);
  if (objection !== undefined && objection !== null) throw new GraphError("query-refused", objection);
  if (queryType !== "r") {
    throw new GraphError("query-refused", {
      en: "Queries only read this graph here, and this one does more: leave away what writes.",
      zh: "这里的查询只能读取本图，而这个查询不止于此：请去掉写入的部分。",
    });
  }
}

/** The driver's plan, or its profile, as ours. */
export function operatorFrom(plan: Plan | ProfiledPlan): PlanOperator {
  const profiled = "dbHits" in plan;
  return {
    operator: operatorName(plan),
    arguments: argumentsOf(plan),
    estimatedRows: numberFrom(plan.arguments["EstimatedRows"]),
    rows: profiled ? numberFrom(plan.rows) : null,
    dbHits: profiled ? numberFrom(plan.dbHits) : null,
    timeMs: nanosecondsAsMs(plan.arguments["Time"]),
    children: plan.children.map((child) => operatorFrom(child)),
  };
}

/** They have a place of their own, or are the server's own numbering. */
const NO_ARGUMENTS: ReadonlySet<string> = new Set(["EstimatedRows", "Rows", "DbHits", "Time", "Id"]);

function argumentsOf(plan: Plan): PlanOperator["arguments"] {
  return Object.fromEntries(
    Object.entries(plan.arguments).flatMap(([name, value]: [string, unknown]) => {
      const plain = typeof value === "string" || typeof value === "boolean" ? value : numberFrom(value);
      return plain === null || NO_ARGUMENTS.has(name) ? [] : [[name, plain]];
    }),
  );
}

function numberFrom(value: unknown): number | null {
  if (neo4j.isInt(value)) return value.toNumber();
  return typeof value === "number" ? value : null;
}

function nanosecondsAsMs(value: unknown): number | null {
  const time = numberFrom(value);
  return time === null ? null : time / 1e6;
}

function operatorsOf(plan: Plan): readonly Plan[] {
  return [plan, ...plan.children.flatMap(operatorsOf)];
}

/** `LoadCSV@neo4j` → `LoadCSV` */
function operatorName(plan: Plan): string {
  return plan.operatorType.split("@")[0] ?? "";
}

const HARMLESS_SHOWS = new Set(["ShowIndexes", "ShowConstraints", "ShowFunctions", "ShowProcedures"]);

function objectionTo(plan: Plan): Sentence | null {
  const operator = operatorName(plan);
  if (operator === "LoadCSV") {
    return {
      en: "LOAD CSV is refused: it reads files or addresses outside the graph.",
      zh: "不允许 LOAD CSV：它读取图以外的文件或地址。",
    };
  }
  if (
    /^(Terminate|Transaction|Administration)/u.test(operator) ||
    (operator.startsWith("Show") && !HARMLESS_SHOWS.has(operator))
  ) {
    return {
      en: `Queries only read this graph here, and this one would run ${operator}: leave that away.`,
      zh: `这里的查询只能读取本图，而这个查询会执行 ${operator}：请去掉它。`,
    };
  }
  if (operator !== "ProcedureCall") return null;
  const details: unknown = plan.arguments["Details"];
  const name = typeof details === "string" ? (/^[^(]+/u.exec(details)?.[0] ?? "") : "";
  if (isReadingProcedure(name)) return null;
  return {
    en: `The procedure ${name} is refused: only procedures that read this graph alone may be called.`,
    zh: `不允许过程 ${name}：只能调用仅读取本图的过程。`,
  };
}
