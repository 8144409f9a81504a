import { PLAN_FIGURES } from "#model/plan-figures.js";
import type { PlanOperator, QueryPlan } from "#model/query-remarks.js";
import type { Cell } from "#model/query.js";

/** A plan as a tree and, for those who only show tables, as rows: the operators from the outermost in, indented by their depth. */
export interface PlanAnswer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly plan: QueryPlan;
}

/** `profiled`: whether the query ran, so that there are figures of what it did. */
export function planAnswer(root: PlanOperator, profiled: boolean): PlanAnswer {
  const asked = PLAN_FIGURES.filter((figure) => profiled || figure === "estimatedRows");
  const operators = withDepth(root, 0);
  const missing = asked.filter((figure) => operators.every(({ operator }) => operator[figure] === null));
  return {
    columns: ["operator", "details", ...asked],
    rows: operators.map(({ operator, depth }) => [
      `${"  ".repeat(depth)}${operator.operator}`,
      operator.arguments["Details"] ?? "",
      ...asked.map((figure) => operator[figure]),
    ]),
    plan: { root, profiled, missing },
  };
}

function withDepth(operator: PlanOperator, depth: number): readonly { operator: PlanOperator; depth: number }[] {
  return [{ operator, depth }, ...operator.children.flatMap((child) => withDepth(child, depth + 1))];
}
