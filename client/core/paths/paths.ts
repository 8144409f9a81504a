import type { FactAnswer } from "#model/api.js";
import type { GraphNode, GraphRelationship } from "#model/graph.js";
import type { FactType } from "#model/ontology.js";
import type { PathsAnswer } from "#model/paths-api.js";
import type { SearchAnswer } from "#model/search-api.js";
import { IDLE, type Loadable } from "../loadable.js";
import type { Dataset } from "../scene/dataset.js";
import type { Selection } from "../scene/selection.js";
import type { State } from "../state.js";

export type Path = PathsAnswer["paths"][number];

/** What paths are looked for, and what was found. No part of the canvas: what is put there of it is. */
export interface PathSearch {
  /** Where paths lead, in the order given: the first and the last are ends, the others lie between, in any order. */
  readonly ends: readonly GraphNode[];
  /** Which facts may be followed; empty: all. */
  readonly types: readonly FactType[];
  readonly maxLength: number;
  /** Most paths. */
  readonly limit: number;
  readonly answer: Loadable<PathsAnswer>;
  /** Index of the path that stands out on the canvas; null: none does. */
  readonly chosen: number | null;
  /** The facts of paths with their sentences, by key. */
  readonly facts: ReadonlyMap<string, Loadable<FactAnswer>>;
  /** What may be meant by what is being typed as a further end. */
  readonly suggested: Loadable<SearchAnswer>;
}

/** What the server refuses to go beyond. */
export const LONGEST_PATH = 10;
export const MOST_PATHS = 50;
export const MOST_ENDS = 6;
export const PATHS_AT_ONCE = 5;

/** The most steps that are looked for, the whole way: beyond each way-point lies one at least. */
export function mostSteps({ ends, maxLength }: Pick<PathSearch, "ends" | "maxLength">): number {
  return Math.max(maxLength, ends.length - 1);
}

export const NO_PATHS: PathSearch = {
  ends: [],
  types: [],
  maxLength: 4,
  limit: PATHS_AT_ONCE,
  answer: IDLE,
  chosen: null,
  facts: new Map(),
  suggested: IDLE,
};

/** Where each step of a path leads, and by which fact: the surest that links its ends. */
export interface PathStep {
  readonly from: GraphNode;
  readonly to: GraphNode;
  readonly fact: GraphRelationship;
  /** How many facts link them. */
  readonly total: number;
}

export function stepsOf(answer: PathsAnswer, path: Path): readonly PathStep[] {
  const nodes = new Map(answer.nodes.map((node) => [node.id, node]));
  const facts = new Map(answer.relationships.map((fact) => [fact.id, fact]));
  return path.steps.flatMap(({ facts: [surest = ""], total }, index) => {
    const [from, to] = [nodes.get(path.nodes[index] ?? ""), nodes.get(path.nodes[index + 1] ?? "")];
    const fact = facts.get(surest);
    return from === undefined || to === undefined || fact === undefined ? [] : [{ from, to, fact, total }];
  });
}

/** The node of a path with all its names, as far as they are known: the answer to a search for paths tells one name of each. */
export function knownNode({ dataset, paths }: Pick<State, "dataset" | "paths">, node: GraphNode): GraphNode {
  const facts = [...paths.facts.values()].flatMap((fact) => (fact.status === "ready" ? [fact.value] : []));
  const told = [...paths.ends, ...facts.flatMap(({ subject, object }) => [subject, object])];
  return dataset.nodes.get(node.id) ?? told.find(({ id }) => id === node.id) ?? node;
}

/** The chosen path, where one is. */
export function chosenPath({ answer, chosen }: PathSearch): Path | undefined {
  return answer.status === "ready" && chosen !== null ? answer.value.paths[chosen] : undefined;
}

/**
 * Whether what is selected stands out before the part of the chosen path that is shown: where another part has left the canvas, or was
 * never there, and what is selected lies off the path or is all that is shown of it.
 */
export function isBeforePath(search: PathSearch, shown: ReadonlySet<string>, selection: Selection | null): boolean {
  const path = chosenPath(search);
  if (path === undefined || selection === null || path.nodes.every((id) => shown.has(id))) return false;
  if (selection.kind === "relationship") return !path.steps.some(({ facts }) => facts.includes(selection.id));
  return !path.nodes.includes(selection.id) || shown.size === 1;
}

/** What of the chosen path is shown on the canvas and stands out there; null where none is chosen, or nothing of it is there. */
export function pathSight(
  search: PathSearch,
  dataset: Dataset,
  hidden: ReadonlySet<string>,
): { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> } | null {
  const path = chosenPath(search);
  const nodes = new Set(path?.nodes.filter((id) => dataset.nodes.has(id) && !hidden.has(id)));
  if (path === undefined || nodes.size === 0) return null;
  const facts = path.steps.flatMap((step) => step.facts);
  return { nodes, edges: new Set(facts.filter((id) => dataset.relationships.has(id) && !hidden.has(id))) };
}
