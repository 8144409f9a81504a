import type { PlanOperator } from "#model/query-remarks.js";
import { expect, it } from "vitest";
import { stepsOfPlan } from "./plan-steps.js";
import { reachedStep, type TreeKey } from "./reached-step.js";

const FIGURES = { arguments: {}, estimatedRows: null, rows: null, dbHits: null, timeMs: null } as const;

function operator(name: string, ...children: readonly PlanOperator[]): PlanOperator {
  return { operator: name, ...FIGURES, children };
}

const ROOT = stepsOfPlan({
  root: operator("Result", operator("Join", operator("Left"), operator("Right"))),
  profiled: false,
  missing: [],
});

function pressed(key: TreeKey, current: string, ...collapsed: readonly string[]) {
  const { kind, id } = reachedStep(ROOT, { current, collapsed: new Set(collapsed) }, key);
  return `${kind} ${id}`;
}

it("walks a plan as trees are walked", () => {
  expect([pressed("ArrowRight", "0"), pressed("ArrowRight", "0.0.1")]).toEqual(["go 0.0", "go 0.0.1"]);
  expect([pressed("ArrowLeft", "0.0.1"), pressed("ArrowLeft", "0")]).toEqual(["go 0.0", "toggle 0"]);
  expect([pressed("ArrowDown", "0.0"), pressed("ArrowUp", "0.0.1")]).toEqual(["go 0.0.0", "go 0.0.0"]);
  expect([pressed("Home", "0.0.1"), pressed("End", "0")]).toEqual(["go 0", "go 0.0.1"]);
});

it("opens and closes what stands before a step, and passes by what is closed", () => {
  expect([pressed("Enter", "0.0"), pressed(" ", "0.0.0")]).toEqual(["toggle 0.0", "go 0.0.0"]);
  expect([pressed("ArrowRight", "0.0", "0.0"), pressed("ArrowDown", "0.0", "0.0")]).toEqual(["toggle 0.0", "go 0.0"]);
  expect(pressed("End", "0", "0.0")).toBe("go 0.0");
});
