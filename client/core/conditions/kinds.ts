import type { GraphContext } from "../fields/graph-context.js";
import { categoryTest } from "./category.js";
import { componentTest } from "./component.js";
import type { Condition, ConditionKind, Test, TestMaker } from "./condition.js";
import { coreTest } from "./core.js";
import { egoTest } from "./ego.js";
import { rangeTest } from "./range.js";
import { textTest } from "./text.js";

const TESTS: { readonly [Kind in ConditionKind]: TestMaker<Kind> } = {
  category: categoryTest,
  range: rangeTest,
  text: textTest,
  component: componentTest,
  core: coreTest,
  ego: egoTest,
};

/** What a condition comes down to on a graph; undefined: it asks nothing there. */
export function testOf<Kind extends ConditionKind>(condition: Condition<Kind>, graph: GraphContext): Test | undefined {
  return TESTS[condition.kind](condition, graph);
}
