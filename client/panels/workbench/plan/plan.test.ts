import type { PlanOperator, QueryPlan } from "#model/query-remarks.js";
import { describe, expect, it } from "vitest";
import { BOX, planLayout } from "./plan-layout.js";
import { costFigure, listedSteps, stepsOfPlan } from "./plan-steps.js";

type Figures = Partial<Pick<PlanOperator, "rows" | "dbHits" | "timeMs" | "estimatedRows">>;

function operator(name: string, figures: Figures, ...children: readonly PlanOperator[]): PlanOperator {
  return {
    operator: name,
    arguments: {},
    estimatedRows: null,
    rows: null,
    dbHits: null,
    timeMs: null,
    ...figures,
    children,
  };
}

function plan(root: PlanOperator, profiled = true): QueryPlan {
  return { root, profiled, missing: [] };
}

describe("the cost of a plan", () => {
  it("is the time where each step tells it", () => {
    const told = plan(
      operator("Limit", { timeMs: 1 }, operator("Sort", { timeMs: 6 }, operator("Scan", { timeMs: 3 }))),
    );
    expect(costFigure(told)).toBe("timeMs");
    const steps = listedSteps(stepsOfPlan(told));
    expect(steps.map(({ id, share, isCostliest }) => [id, share, isCostliest])).toEqual([
      ["0", 0.1, false],
      ["0.0", 0.6, true],
      ["0.0.0", 0.3, false],
    ]);
  });

  it("is the hits where times are not told of all", () => {
    const told = plan(operator("Result", { dbHits: 0, timeMs: 2 }, operator("Scan", { dbHits: 40 })));
    expect(costFigure(told)).toBe("dbHits");
    expect(stepsOfPlan(told).children[0]?.isCostliest).toBe(true);
  });

  it("is what is expected where nothing ran, and unknown where nothing is expected", () => {
    expect(costFigure(plan(operator("Scan", { estimatedRows: 10 }), false))).toBe("estimatedRows");
    const silent = plan(operator("Scan", {}), false);
    expect(costFigure(silent)).toBeNull();
    expect(stepsOfPlan(silent)).toMatchObject({ share: null, isCostliest: false });
  });

  it("marks one step where several cost the same", () => {
    const told = plan(operator("A", { timeMs: 2 }, operator("B", { timeMs: 2 })));
    expect(listedSteps(stepsOfPlan(told)).filter(({ isCostliest }) => isCostliest)).toHaveLength(1);
  });
});

describe("the drawing of a plan", () => {
  const root = stepsOfPlan(
    plan(operator("Join", { rows: 10 }, operator("Left", { rows: 1000 }), operator("Right", { rows: 1 }))),
  );

  it("puts what gives rows to the right of what takes them, and no box over another", () => {
    const { steps, width, height } = planLayout(root, new Set());
    const [join, left, right] = steps;
    expect(left!.x).toBe(right!.x);
    expect(left!.x).toBeGreaterThan(join!.x + BOX.width);
    expect(Math.abs(left!.y - right!.y)).toBeGreaterThan(BOX.height);
    expect([width > left!.x + BOX.width, height > right!.y + BOX.height]).toEqual([true, true]);
  });

  it("draws more rows as a thicker line", () => {
    const [many, one] = planLayout(root, new Set()).lines;
    expect(many!.width).toBeGreaterThan(one!.width);
  });

  it("leaves out what stands below a step that was closed", () => {
    const { steps, lines } = planLayout(root, new Set(["0"]));
    expect([steps.map(({ step, isCollapsed }) => [step.id, isCollapsed]), lines]).toEqual([[["0", true]], []]);
  });
});
