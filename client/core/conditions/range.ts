import { numberField } from "../fields/fields.js";
import { isMeasured, measureOfField } from "../fields/measure-fields.js";
import type { TestMaker } from "./condition.js";

export const rangeTest: TestMaker<"range"> = ({ field: name, from, to, missing }, graph) => {
  const field = numberField(name);
  if (field === undefined || (field.needsDocuments === true && graph.documents === null)) return undefined;
  if (field.needsCounts === true && graph.storeCounts.size === 0) return undefined;
  const measure = measureOfField(name);
  // Until it has come nothing is known of anything, and nothing is asked.
  if (measure !== undefined && !isMeasured(measure, graph)) return undefined;
  const [least, most] = [from ?? -Infinity, to ?? Infinity];
  const isWithin = (value: number | null) => (value === null ? missing : value >= least && value <= most);
  return field.of === "node"
    ? { of: "node", passes: (node) => isWithin(field.value(node, graph)) }
    : { of: "relationship", passes: (relationship) => isWithin(field.value(relationship, graph)) };
};
