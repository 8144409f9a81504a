import type { DocumentSummary } from "#model/api.js";
import type { GraphRelationship } from "#model/graph.js";
import { isRejected } from "../corrections/rejected.js";
import type { Measures } from "../measures/measure.js";
import { knownDocuments } from "../documents/known-documents.js";
import { rememberLast, SEVERAL_TABS } from "../remember-last.js";
import type { Dataset } from "../scene/dataset.js";
import type { State } from "../state.js";

/** What fields are read from: all that is loaded, and what is known of the documents behind it. */
export interface GraphContext {
  readonly dataset: Dataset;
  /** By key; null until they have come. */
  readonly documents: ReadonlyMap<string, DocumentSummary> | null;
  /** By node; a node without relationships has none. Added up when somebody asks. */
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly measures: Measures;
  /** By entity, as far as they have come. */
  readonly storeCounts: State["storeCounts"];
}

/** What the loaded relationships of a node with others that are loaded add up to. */
export interface Tally {
  readonly degree: number;
  /** Sentences that state them; one that states two counts twice. */
  readonly sentences: number;
  /** Documents that state them. */
  readonly documents: number;
}

/** The same object while nothing changes. */
export function graphContext(state: State): GraphContext {
  return contextOf(state.dataset, knownDocuments(state), state.measures, state.storeCounts);
}

/** How many sentences state a fact. */
export function sentencesOf({ properties }: GraphRelationship): number {
  return Array.isArray(properties["evidence"]) ? properties["evidence"].length : 0;
}

const contextOf = rememberLast(
  (
    dataset: Dataset,
    documents: GraphContext["documents"],
    measures: Measures,
    storeCounts: State["storeCounts"],
  ): GraphContext => {
    let tallies: GraphContext["tallies"] | undefined;
    return {
      dataset,
      documents,
      measures,
      storeCounts,
      get tallies() {
        return (tallies ??= talliesOf(dataset));
      },
    };
  },
  SEVERAL_TABS,
);

const talliesOf = rememberLast(({ nodes, relationships }: Dataset): ReadonlyMap<string, Tally> => {
  const counts = new Map<string, { degree: number; sentences: number; documents: Set<string> }>();
  for (const relationship of relationships.values()) {
    // What leads beyond the canvas is not drawn, and does not count.
    if (!nodes.has(relationship.start) || !nodes.has(relationship.end) || isRejected(relationship)) continue;
    const sentences = sentencesOf(relationship);
    const document = relationship.properties["document"];
    for (const id of new Set([relationship.start, relationship.end])) {
      const count = counts.get(id) ?? { degree: 0, sentences: 0, documents: new Set() };
      count.degree += 1;
      count.sentences += sentences;
      if (typeof document === "string") count.documents.add(document);
      counts.set(id, count);
    }
  }
  return new Map([...counts].map(([id, count]) => [id, { ...count, documents: count.documents.size }]));
});
