import type { GraphRelationship } from "#model/graph.js";
import type { GraphContext } from "./graph-context.js";
import type { RelationshipCategory, RelationshipNumber } from "./field.js";
import { sentencesOf } from "./graph-context.js";

export const RELATION: RelationshipCategory = {
  name: "relation",
  of: "relationship",
  holds: "category",
  value: ({ type }) => type,
};

export const STATUS = written("status");
export const BASIS = written("basis");
export const DOCUMENT: RelationshipCategory = { ...written("document"), namesDocuments: true };

export const AREA: RelationshipCategory = {
  name: "area",
  of: "relationship",
  holds: "category",
  needsDocuments: true,
  value: (fact, graph) => documentOf(fact, graph)?.area ?? null,
};

export const YEAR: RelationshipNumber = {
  name: "year",
  of: "relationship",
  holds: "number",
  needsDocuments: true,
  value: (fact, graph) => documentOf(fact, graph)?.year ?? null,
};

/** 0–1. */
export const CONFIDENCE: RelationshipNumber = {
  name: "confidence",
  of: "relationship",
  holds: "number",
  value: ({ properties: { confidence } }) => (typeof confidence === "number" ? confidence : null),
};

export const FACT_SENTENCES: RelationshipNumber = {
  name: "factSentences",
  of: "relationship",
  holds: "number",
  value: (fact) => (Array.isArray(fact.properties["evidence"]) ? sentencesOf(fact) : null),
};

function written(name: string): RelationshipCategory {
  return {
    name,
    of: "relationship",
    holds: "category",
    value: ({ properties }) => {
      const value = properties[name];
      return typeof value === "string" && value !== "" ? value : null;
    },
  };
}

function documentOf({ properties: { document } }: GraphRelationship, { documents }: GraphContext) {
  return typeof document === "string" ? documents?.get(document) : undefined;
}
