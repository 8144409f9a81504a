import { entityTypeOf } from "../entity-type.js";
import type { NodeCategory, NodeNumber } from "./field.js";
import type { Tally } from "./graph-context.js";

export const NODE_TYPE: NodeCategory = {
  name: "type",
  of: "node",
  holds: "category",
  value: (node) => entityTypeOf(node) ?? node.labels[0] ?? null,
};

export const DEGREE = tallied("degree");
export const NODE_DOCUMENTS = tallied("documents");
export const NODE_SENTENCES = tallied("sentences");

function tallied(name: keyof Tally): NodeNumber {
  return { name, of: "node", holds: "number", value: ({ id }, { tallies }) => tallies.get(id)?.[name] ?? 0 };
}
