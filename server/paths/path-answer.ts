import type { GraphNode, GraphRelationship } from "#model/graph.js";
import { EntityType } from "#model/ontology.js";
import type { PathsAnswer } from "#model/paths-api.js";
import type { FactGraph } from "./fact-graph.js";
import type { FoundPaths } from "./path-search.js";

/** Facts of a step that are listed; of a pair that dozens of documents link, the rest is only counted. */
const MOST_FACTS = 20;
const MOST_AVOIDED = 20;

export function pathsAnswer(graph: FactGraph, found: FoundPaths): Omit<PathsAnswer, "revision"> {
  const paths = found.paths.map((places) => pathOf(graph, found, places));
  const facts = new Set(paths.flatMap(({ steps }) => steps.flatMap((step) => step.facts)));
  return {
    nodes: [...new Set(found.paths.flat())].map((place) => nodeAt(graph, place)),
    relationships: [...facts].map((fact) => relationshipAt(graph, fact)),
    paths: paths.map(({ steps, ...path }) => ({
      ...path,
      steps: steps.map((step) => ({ ...step, facts: step.facts.map((fact) => graph.columns.factKeys[fact] ?? "") })),
    })),
    truncated: found.truncated,
    exhausted: found.exhausted,
    avoided: avoidedOf(graph, [...found.steps.avoided]),
  };
}

function pathOf(graph: FactGraph, { steps }: FoundPaths, places: readonly number[]) {
  const ways = places.slice(1).map((place, index) => steps.facts(places[index] ?? 0, place));
  const confidence = ways.reduce((product, [surest]) => product * (graph.columns.confidences[surest ?? -1] ?? 0), 1);
  return {
    nodes: places.map((place) => graph.columns.keys[place] ?? ""),
    steps: ways.map((facts) => ({ facts: facts.slice(0, MOST_FACTS), total: facts.length })),
    length: ways.length,
    confidence: Number(confidence.toFixed(6)),
  };
}

function nodeAt({ columns }: FactGraph, place: number): GraphNode {
  const key = columns.keys[place] ?? "";
  return {
    id: key,
    labels: ["Entity", typeAt(columns, place)],
    properties: { key, name: columns.names[place] ?? key },
  };
}

function relationshipAt({ columns }: FactGraph, fact: number): GraphRelationship {
  const key = columns.factKeys[fact] ?? "";
  const label = (places: ArrayLike<number>): string | null => columns.labelNames[places[fact] ?? -1] ?? null;
  return {
    id: key,
    type: columns.factTypeNames[columns.factTypes[fact] ?? -1] ?? "",
    start: columns.keys[columns.starts[fact] ?? -1] ?? "",
    end: columns.keys[columns.ends[fact] ?? -1] ?? "",
    properties: {
      key,
      document: label(columns.documents),
      basis: label(columns.bases),
      status: label(columns.statuses),
      confidence: columns.confidences[fact] ?? null,
    },
  };
}

/** Those with the most facts first. */
function avoidedOf(graph: FactGraph, places: readonly number[]): PathsAnswer["avoided"] {
  const { columns, firstArc, ranks } = graph;
  const degreeOf = (place: number): number => (firstArc[place + 1] ?? 0) - (firstArc[place] ?? 0);
  const items = places
    .toSorted((a, b) => degreeOf(b) - degreeOf(a) || (ranks[a] ?? 0) - (ranks[b] ?? 0))
    .slice(0, MOST_AVOIDED)
    .map((place) => ({
      key: columns.keys[place] ?? "",
      name: columns.names[place] ?? "",
      type: EntityType.parse(typeAt(columns, place)),
      degree: degreeOf(place),
    }));
  return { items, total: places.length, truncated: items.length < places.length };
}

function typeAt(columns: FactGraph["columns"], place: number): string {
  return columns.typeNames[columns.types[place] ?? -1] ?? "";
}
