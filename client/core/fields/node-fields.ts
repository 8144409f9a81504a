import { entityTypeOf } from "../names/entity-type.js";
import type { NodeCategory, NodeNumber } from "./field.js";
import type { StoreCounts } from "../documents/store-counts.js";
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

/** How often passages mention an entity, in all the store. */
export const MENTIONS = counted("mentions", "mentions");
/** In how many documents of the store it is mentioned, whether they state facts of it or not. */
export const MENTIONING_DOCUMENTS = counted("mentioningDocuments", "documents");

function counted(name: string, count: keyof StoreCounts): NodeNumber {
  return {
    name,
    of: "node",
    holds: "number",
    needsCounts: true,
    value: ({ id }, { storeCounts }) => storeCounts.get(id)?.[count] ?? null,
  };
}

function tallied(name: keyof Tally): NodeNumber {
  return { name, of: "node", holds: "number", value: ({ id }, { tallies }) => tallies.get(id)?.[name] ?? 0 };
}
