import type { PlanOperator, QueryPlan } from "#model/query-remarks.js";

/** An operator of a plan with its place in it and its part of the cost. */
export interface PlanStep {
  /** `0.1.0`: the way to it from the root. */
  readonly id: string;
  readonly depth: number;
  readonly operator: PlanOperator;
  /** Of the whole cost, 0–1; null where the plan tells none. */
  readonly share: number | null;
  readonly isCostliest: boolean;
  readonly children: readonly PlanStep[];
}

/** What a plan's cost is told by; null: the engine tells nothing to go by. */
export type CostFigure = "dbHits" | "timeMs" | "estimatedRows";

/** The time is what people wait for, hits what Neo4j counts where it takes no times; before a query ran there are estimates alone. */
export function costFigure({ root, profiled }: QueryPlan): CostFigure | null {
  const wanted = profiled ? (["timeMs", "dbHits"] as const) : (["estimatedRows"] as const);
  const operators = operatorsIn(root);
  // Neo4j tells times of some operators alone, where it runs several as one.
  return (
    wanted.find((figure) => operators.every((operator) => operator[figure] !== null)) ??
    wanted.find((figure) => operators.some((operator) => (operator[figure] ?? 0) > 0)) ??
    null
  );
}

/** The root of the plan's steps. */
export function stepsOfPlan(plan: QueryPlan): PlanStep {
  const figure = costFigure(plan);
  const costs = figure === null ? [] : operatorsIn(plan.root).map((operator) => operator[figure] ?? 0);
  const [whole, most] = [costs.reduce((sum, cost) => sum + cost, 0), Math.max(0, ...costs)];
  let isFound = false;
  const stepOf = (operator: PlanOperator, id: string, depth: number): PlanStep => {
    const cost = figure === null ? null : (operator[figure] ?? 0);
    const isCostliest = !isFound && cost !== null && cost > 0 && cost === most;
    isFound ||= isCostliest;
    return {
      id,
      depth,
      operator,
      share: cost === null || whole === 0 ? null : cost / whole,
      isCostliest,
      children: operator.children.map((child, index) => stepOf(child, `${id}.${index}`, depth + 1)),
    };
  };
  return stepOf(plan.root, "0", 0);
}

/** A step and all below it, from the outermost in. */
export function listedSteps(step: PlanStep): readonly PlanStep[] {
  return [step, ...step.children.flatMap(listedSteps)];
}

/** How many rows come out of a step: those that came or, before it ran, those that are expected. */
export function rowsOf({ operator }: PlanStep): number | null {
  return operator.rows ?? operator.estimatedRows;
}

export function detailsOf({ operator }: PlanStep): string {
  return String(operator.arguments["Details"] ?? "");
}

function operatorsIn(operator: PlanOperator): readonly PlanOperator[] {
  return [operator, ...operator.children.flatMap(operatorsIn)];
}
