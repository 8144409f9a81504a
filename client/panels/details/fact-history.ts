import type { DocumentSummary } from "#model/api.js";
import type { GraphNode, GraphRelationship, Subgraph } from "#model/graph.js";
import { factProperties } from "../evidence/fact-properties.js";
import { byTime } from "./document-time.js";

/** One link, as one document states it. */
export interface Statement {
  readonly fact: GraphRelationship;
  readonly subject: GraphNode;
  readonly object: GraphNode;
  readonly status: string | null;
  /** The status by the last document before that states the same link with another one; null: none, or it did not change. */
  readonly before: string | null;
  /** Whether no document before states the link. */
  readonly isNew: boolean;
}

/** What one document says of an entity. */
export interface DocumentPart {
  readonly document: DocumentSummary;
  readonly statements: readonly Statement[];
}

/** What documents say, in the order of their times; those that only name the entity have no statements. */
export function factHistory(
  documents: readonly DocumentSummary[],
  { nodes, relationships }: Subgraph,
): readonly DocumentPart[] {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const last = new Map<string, string | null>();
  return documents.toSorted(byTime).map((document) => ({
    document,
    statements: relationships
      .filter((fact) => factProperties(fact).document === document.key)
      .flatMap((fact): readonly Statement[] => {
        const [subject, object] = [known.get(fact.start), known.get(fact.end)];
        if (subject === undefined || object === undefined) return [];
        const { status } = factProperties(fact);
        const link = `${fact.type} ${fact.start} ${fact.end}`;
        const earlier = last.get(link);
        last.set(link, status);
        const hasChanged = earlier !== undefined && earlier !== status;
        return [{ fact, subject, object, status, before: hasChanged ? earlier : null, isNew: earlier === undefined }];
      }),
  }));
}
