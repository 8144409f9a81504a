import type { DocumentBatch, EntityRecord } from "#model/batch.js";
import {
  nodeId,
  relationshipId,
  type GraphNode,
  type GraphRelationship,
  type Properties,
  type PropertyValue,
  type Subgraph,
} from "#model/graph.js";
import { byKey, byStart } from "./exchange/graph-content.js";
import { mergeDescriptions } from "./store/entity-merge.js";

/** The graph that a store holds when this document is all there is, but for the time of loading: sorted as an export is. */
export function subgraphFromBatch(batch: DocumentBatch): Subgraph {
  const { document } = batch;
  return {
    nodes: nodesFromBatch(batch).toSorted(byKey),
    relationships: relationshipsFromBatch(batch).toSorted(byStart),
  };

  function nodesFromBatch({ sections, passages, entities, observations, original }: DocumentBatch): GraphNode[] {
    return [
      node(["Document"], document),
      node(["Original"], { key: document.key, text: original }),
      ...sections.map((section) => node(["Section"], section, ["parent"])),
      ...passages.map((passage) => node(["Passage"], passage, ["parent"])),
      ...entities.map((entity) => node(["Entity", entity.type], mergedEntity(entity))),
      ...observations.map((observation) => node(["Observation"], observation, ["indicator", "about"])),
    ];
  }

  /** As the only document that describes it makes it. */
  function mergedEntity(entity: EntityRecord): Record & { readonly key: string } {
    const description = { document: document.key, properties: properties(entity, ["key", "type"]) };
    return { ...mergeDescriptions(entity.key, [description]), key: entity.key };
  }

  function relationshipsFromBatch(batch: DocumentBatch): GraphRelationship[] {
    return [
      relationship("READ_FROM", document.key, nodeId(["Original"], document.key), {}),
      ...[...batch.sections, ...batch.passages].map(({ key, parent }) => relationship("IN", key, parent, {})),
      ...batch.mentions.map((mention) =>
        relationship("MENTIONS", mention.passage, mention.entity, properties(mention, ["passage", "entity"])),
      ),
      ...batch.entities.map((entity) =>
        relationship("DESCRIBES", document.key, entity.key, properties(entity, ["key", "type"])),
      ),
      ...batch.facts.map((fact) =>
        relationship(fact.type, fact.start, fact.end, properties(fact, ["type", "start", "end"])),
      ),
      ...batch.observations.flatMap(({ key, indicator, about }) => [
        relationship("OF", key, indicator, {}),
        ...about.map((entity) => relationship("ABOUT", key, entity, {})),
      ]),
    ];
  }
}

type Record = Readonly<{ [name: string]: PropertyValue }>;

function node(
  labels: string[],
  record: Record & { readonly key: string },
  leaveOut: readonly string[] = [],
): GraphNode {
  return { id: nodeId(labels, record.key), labels, properties: properties(record, leaveOut) };
}

function relationship(type: string, start: string, end: string, properties: Properties): GraphRelationship {
  return { id: relationshipId(type, start, end, properties), type, start, end, properties };
}

/** What a store keeps of a record: null is nothing. */
function properties(record: Record, leaveOut: readonly string[]): Properties {
  return Object.fromEntries(
    Object.entries(record).filter(([name, value]) => value !== null && !leaveOut.includes(name)),
  );
}
