import type { Core } from "../core/core.js";
import type { Dataset, State } from "../core/state.js";
import { type Arrangement, arrange, type LayOut, type Points } from "./arranger.js";

export interface Stage {
  /** Shows nodes at points; `isAfresh`: it is a new picture, not a change to the one before. */
  readonly show: (dataset: Dataset, points: Points, isAfresh: boolean) => void;
  readonly setBusy: (isBusy: boolean) => void;
  /** Called when all that was wanted so far is shown. */
  readonly settle: () => void;
}

/** Turns what happens in the core into arrangements and does them strictly one after the other. */
export function followArrangements(core: Core, layOut: LayOut, stage: Stage): void {
  let points: Points = new Map();
  let dataset: Dataset = core.state.getState().dataset;
  const waiting: Arrangement[] = [];
  let isWorking = false;
  const work = async () => {
    isWorking = true;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const isAfresh = next.kind === "afresh" || points.size === 0;
      if (next.kind !== "place") dataset = next.dataset;
      const shown = dataset;
      stage.setBusy(next.kind !== "place");
      points = await arrange(points, next, layOut, (progress) => stage.show(shown, progress, isAfresh));
      stage.show(dataset, points, isAfresh);
    }
    isWorking = false;
    stage.setBusy(false);
    stage.settle();
  };
  core.state.subscribe((state, before) => {
    waiting.push(...arrangementsBetween(before, state));
    if (waiting.length > 0 && !isWorking) void work();
    else if (state.focus !== before.focus && !isWorking) stage.settle();
  });
}

export function arrangementsBetween(before: State, state: State): readonly Arrangement[] {
  if (state.arrangements !== before.arrangements) return [{ kind: "afresh", dataset: state.dataset }];
  const moved = [...state.placed].filter(([id, point]) => before.placed.get(id) !== point);
  const places = moved.map(([id, point]) => ({ kind: "place", id, point }) as const);
  return state.dataset === before.dataset ? places : [...places, { kind: "follow", dataset: state.dataset }];
}
