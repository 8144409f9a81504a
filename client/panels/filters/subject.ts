import type { Condition } from "../../core/conditions/condition.js";
import { categoryField, numberField } from "../../core/fields/fields.js";

/** Whether a condition asks of nodes, or of relationships. */
export function isAboutNodes(condition: Condition): boolean {
  if (condition.kind === "category") return categoryField(condition.field)?.of !== "relationship";
  return condition.kind !== "range" || numberField(condition.field)?.of !== "relationship";
}
