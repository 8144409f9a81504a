import type { GraphRelationship } from "#model/graph.js";

/** What a fact says about itself, as far as it says it: relationships of other databases may say nothing. */
export interface FactProperties {
  readonly status: string | null;
  readonly basis: string | null;
  /** 0–1. */
  readonly confidence: number | null;
  readonly rule: string | null;
  readonly trigger: string | null;
  /** Key of the document that states it. */
  readonly document: string | null;
  /** How many sentences state it. */
  readonly sentences: number;
}

export function factProperties({ properties }: GraphRelationship): FactProperties {
  const text = (name: string) => {
    const value = properties[name];
    return typeof value === "string" && value !== "" ? value : null;
  };
  const { confidence, evidence } = properties;
  return {
    status: text("status"),
    basis: text("basis"),
    confidence: typeof confidence === "number" ? confidence : null,
    rule: text("rule"),
    trigger: text("trigger"),
    document: text("document"),
    sentences: Array.isArray(evidence) ? evidence.length : 0,
  };
}
