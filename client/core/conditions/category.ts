import { categoryField } from "../fields/fields.js";
import type { TestMaker } from "./condition.js";

export const categoryTest: TestMaker<"category"> = ({ field: name, values, missing, isExcept }, graph) => {
  const field = categoryField(name);
  // Nothing ticked yet: nothing asked.
  if (values.length === 0) return undefined;
  if (field === undefined || (field.needsDocuments === true && graph.documents === null)) return undefined;
  const wanted = new Set(values);
  const isWanted = (value: string | null) => (value === null ? missing : wanted.has(value) !== isExcept);
  return field.of === "node"
    ? { of: "node", passes: (node) => isWanted(field.value(node, graph)) }
    : { of: "relationship", passes: (relationship) => isWanted(field.value(relationship, graph)) };
};
