import type { GraphRelationship } from "#model/graph.js";

/** Keys of the passages that state a fact. */
export function evidenceOf({ properties }: GraphRelationship): readonly string[] {
  const { evidence } = properties;
  return Array.isArray(evidence) ? evidence.filter((key) => typeof key === "string") : [];
}
