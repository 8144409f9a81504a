import type { OperatorProfile } from "@grafeo-db/js";
import { GraphError } from "#model/problem.js";
import type { PlanOperator } from "#model/query-remarks.js";
import { isReadingProcedure } from "../guard-words.js";

/** Throws `query-refused` where the plan that `EXPLAIN` gives does more than read this graph. */
export function requireReadingPlan(plan: string): void {
  for (const line of plan.split("\n")) {
    const operator = /^\s*(\w+)/u.exec(line)?.[1] ?? "";
    if (operator.startsWith("Load")) {
      throw new GraphError("query-refused", {
        en: "LOAD is refused: it reads files or addresses outside the graph.",
        zh: "不允许 LOAD：它会读取图以外的文件或地址。",
      });
    }
    if (/^(?:Create|Merge$|MergeRelationship|MergeEdge|Delete|Detach|Set|Remove|AddLabel|Insert)/u.test(operator)) {
      throw new GraphError("query-refused", {
        en: `Queries only read here, and this one would run ${operator}: leave away what writes.`,
        zh: `这里的查询只能读取，而这个查询会执行 ${operator}：请去掉写入的部分。`,
      });
    }
    const procedure = /^\s*CallProcedure \(([\w.]+)/u.exec(line)?.[1];
    if (procedure !== undefined && !procedure.startsWith("grafeo.") && !isReadingProcedure(procedure)) {
      throw new GraphError("query-refused", {
        en: `The procedure ${procedure} is refused: only procedures that read this graph alone may be called.`,
        zh: `不允许过程 ${procedure}：只能调用仅读取本图的过程。`,
      });
    }
  }
}

/** An operator a line, its children below it and two spaces further in: what `EXPLAIN` gives. */
export function operatorFromText(plan: string): PlanOperator {
  const lines = plan.split("\n").filter((line) => line.trim() !== "");
  const [root] = operatorsBelow(lines, 0);
  return root ?? operator("Nothing", "", []);
}

/** The engine's times hold those of the operators below; ours are the operator's own. */
export function operatorFromProfile(profile: OperatorProfile): PlanOperator {
  const { rows, children } = profile;
  const timeMs = Math.max(0, profile.timeMs - children.reduce((sum, child) => sum + child.timeMs, 0));
  return { ...operator(profile.operator, profile.detail, children.map(operatorFromProfile)), rows, timeMs };
}

/** The operators whose lines begin after `indent` spaces, each with those that stand below it. */
function operatorsBelow(lines: readonly string[], indent: number): readonly PlanOperator[] {
  const starts = lines.flatMap((line, index) => (/^ */u.exec(line)?.[0].length === indent ? [index] : []));
  return starts.map((start, at) => {
    const [, name = "", details = ""] = /^ *(\w+)(?: (.*))?/u.exec(lines[start] ?? "") ?? [];
    return operator(
      name,
      withoutBrackets(details.trim()),
      operatorsBelow(lines.slice(start + 1, starts[at + 1]), indent + 2),
    );
  });
}

/** Without the brackets around all of it; those of a pattern such as `(a)->[:IN]->(b)` stay. */
function withoutBrackets(text: string): string {
  if (!text.startsWith("(") || !text.endsWith(")")) return text;
  let depth = 0;
  for (let at = 0; at < text.length - 1; at += 1) {
    if (text[at] === "(") depth += 1;
    if (text[at] === ")") depth -= 1;
    if (depth === 0) return text;
  }
  return text.slice(1, -1);
}

function operator(name: string, details: string, children: readonly PlanOperator[]): PlanOperator {
  const figures = { estimatedRows: null, rows: null, dbHits: null, timeMs: null };
  return { operator: name, arguments: details === "" ? {} : { Details: details }, ...figures, children };
}
