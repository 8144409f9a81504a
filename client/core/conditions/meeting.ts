import type { Shown } from "../filters/apply-filters.js";
import type { GraphContext } from "../fields/graph-context.js";
import type { Condition, Test } from "./condition.js";
import { testOf } from "./kinds.js";
import { linksOf } from "./links.js";

/** Ids of the nodes that meet a condition, or of the relationships where it asks of those; none where it asks nothing. */
export function idsMeeting(condition: Condition, graph: GraphContext, shown: Shown): readonly string[] {
  const test = testOf(condition, graph);
  return test === undefined ? [] : [...meeting(test, shown)];
}

/** The same of a test. */
export function meeting(test: Test, { nodes, relationships }: Shown): Iterable<string> {
  switch (test.of) {
    case "node":
      return nodes.filter(test.passes).map(({ id }) => id);
    case "relationship":
      return relationships.filter(test.passes).map(({ id }) => id);
    default:
      return test.members(linksOf(nodes, relationships));
  }
}
