import { GraphError } from "#model/problem.js";
import { isReadingProcedure } from "../guard.js";

/** Throws `query-refused` where the plan that `EXPLAIN` gives does more than read this graph. */
export function requireReadingPlan(plan: string): void {
  for (const line of plan.split("\n")) {
    const operator = /^\s*(\w+)/u.exec(line)?.[1] ?? "";
    if (operator.startsWith("Load")) {
      throw new GraphError("query-refused", "LOAD is refused: it reads files or addresses outside the graph.");
    }
    if (/^(?:Create|Merge$|MergeRelationship|MergeEdge|Delete|Detach|Set|Remove|AddLabel|Insert)/u.test(operator)) {
      throw new GraphError(
        "query-refused",
        `Queries only read here, and this one would run ${operator}: leave away what writes.`,
      );
    }
    const procedure = /^\s*CallProcedure \(([\w.]+)/u.exec(line)?.[1];
    if (procedure !== undefined && !procedure.startsWith("grafeo.") && !isReadingProcedure(procedure)) {
      throw new GraphError(
        "query-refused",
        `The procedure ${procedure} is refused: only procedures that read this graph alone may be called.`,
      );
    }
  }
}
