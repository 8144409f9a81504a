import type { FactGraph } from "./fact-graph.js";

/** Which facts a path may use, and which entities it may pass through. Types are by name; null: all. */
export interface StepChoice {
  readonly types: readonly string[] | null;
  readonly labels: readonly string[] | null;
  /** `out`: each fact leads on, from its subject to its object; `in`: each leads back. */
  readonly direction: "out" | "in" | "both";
  readonly leastConfidence: number;
  /** Entities with more facts than this are not passed through; null: all are. */
  readonly mostFacts: number | null;
}

/** Where to steps are listed: the entity and the cost of each. Kept from one listing to the next, as there are very many. */
export interface StepList {
  size: number;
  readonly places: Int32Array;
  readonly costs: Int32Array;
}

/** The steps that a choice allows. Ends and way-points are allowed whatever their type and the number of their facts. */
export interface Steps {
  createList(): StepList;
  /** Lists each neighbour of the entity once, with the cost of its surest fact that is allowed. */
  readonly from: (place: number, list: StepList) => void;
  /** The same the other way: those from whom a step leads to the entity. */
  readonly to: (place: number, list: StepList) => void;
  /** All allowed facts of a step, the surest first. */
  facts(from: number, to: number): readonly number[];
  /** Entities left out for the number of their facts that lay on the way so far. */
  readonly avoided: ReadonlySet<number>;
  /** How many facts were looked at. */
  looked(): number;
}

export function createSteps(graph: FactGraph, choice: StepChoice, required: ReadonlySet<number>): Steps {
  const { columns, firstArc, arcTargets, arcFacts, arcCosts, arcKinds } = graph;
  const { confidences, types } = columns;
  const isLabelAllowed = Uint8Array.from(columns.typeNames, isAmong(choice.labels));
  const kindsAway = allowedKinds(graph, choice, choice.direction);
  const kindsBack = allowedKinds(graph, choice, OPPOSITE[choice.direction]);
  const mostFacts = choice.mostFacts ?? Number.POSITIVE_INFINITY;
  const isEachPassable = choice.labels === null && choice.mostFacts === null;
  const avoided = new Set<number>();
  let looked = 0;

  function isPassable(place: number): boolean {
    if (required.has(place)) return true;
    if (isLabelAllowed[types[place] ?? 0] !== 1) return false;
    if ((firstArc[place + 1] ?? 0) - (firstArc[place] ?? 0) <= mostFacts) return true;
    avoided.add(place);
    return false;
  }

  function isSure(arc: number): boolean {
    return choice.leastConfidence === 0 || (confidences[arcFacts[arc] ?? 0] ?? 0) >= choice.leastConfidence;
  }

  function walk(place: number, kinds: Uint8Array, list: StepList): void {
    const end = firstArc[place + 1] ?? 0;
    let last = -1;
    let size = 0;
    for (let arc = firstArc[place] ?? 0; arc < end; arc += 1) {
      const neighbour = arcTargets[arc] ?? 0;
      if (neighbour === last || kinds[arcKinds[arc] ?? 0] !== 1 || !isSure(arc)) continue;
      last = neighbour;
      if (!isEachPassable && !isPassable(neighbour)) continue;
      list.places[size] = neighbour;
      list.costs[size] = arcCosts[arc] ?? 0;
      size += 1;
    }
    list.size = size;
    looked += end - (firstArc[place] ?? 0);
  }

  return {
    createList: () => ({
      size: 0,
      places: new Int32Array(graph.mostFacts),
      costs: new Int32Array(graph.mostFacts),
    }),
    from: (place, list) => walk(place, kindsAway, list),
    to: (place, list) => walk(place, kindsBack, list),
    facts(from, to) {
      const found: number[] = [];
      for (let arc = firstArc[from] ?? 0; arc < (firstArc[from + 1] ?? 0); arc += 1) {
        const isAllowed = arcTargets[arc] === to && kindsAway[arcKinds[arc] ?? 0] === 1 && isSure(arc);
        if (isAllowed) found.push(arcFacts[arc] ?? 0);
      }
      return found;
    },
    avoided,
    looked: () => looked,
  };
}

const OPPOSITE = { out: "in", in: "out", both: "both" } as const;

/** Which of `arcKinds` a step may follow in this direction. */
function allowedKinds(graph: FactGraph, { types }: StepChoice, direction: StepChoice["direction"]): Uint8Array {
  const isTypeAllowed = graph.columns.factTypeNames.map(isAmong(types));
  return Uint8Array.from(isTypeAllowed.flatMap((is) => [direction === "out" ? 0 : is, direction === "in" ? 0 : is]));
}

function isAmong(allowed: readonly string[] | null): (name: string | null) => 0 | 1 {
  return (name) => (allowed === null || (name !== null && allowed.includes(name)) ? 1 : 0);
}
