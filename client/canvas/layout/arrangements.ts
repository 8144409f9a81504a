import type { Core } from "../../core/core.js";
import { documentYears } from "../../core/documents/document-years.js";
import type { Extent, Points } from "../../core/scene/geometry.js";
import type { State } from "../../core/state.js";
import { type Arrangement, arrange, type LayOut } from "./arranger.js";

export interface Stage {
  /** Shows the nodes of a dataset that have a point. An extent that differs from the one before makes a new picture of it. */
  readonly show: (picture: Pick<State, "dataset" | "points" | "extent">) => void;
  /** Whether there is time to show what is only half laid out. */
  readonly isFree: () => boolean;
  /** `share`: how much of the running layout is done, from 0 to 1. */
  readonly setBusy: (isBusy: boolean, share: number) => void;
  /** Called when all that was wanted so far is shown. */
  readonly settle: () => void;
}

export interface Arrangements {
  /** Ends the running layout: nodes stay where it has brought them. */
  readonly stop: () => void;
}

/** Keeps the stage showing what the core holds from now on, and finds places for nodes that have none. */
export function followArrangements(core: Core, layOut: LayOut, stage: Stage): Arrangements {
  let running: AbortController | null = null;
  let stopping = new AbortController();
  let shown: State | null = null;
  const showSettled = (state: State) => {
    const isShown = shown !== null && shown.tabs.current === state.tabs.current && isSamePicture(state, shown);
    if (!isShown) stage.show(state);
    shown = state;
    stage.setBusy(false, 1);
    stage.settle();
  };
  const work = async (own: AbortController) => {
    const state = core.state.getState();
    const arrangement = arrangementFor(state);
    stage.setBusy(true, 0);
    // Once it was shown as another picture it stays one, though nodes may come closer on their way.
    let isAnother = arrangement.isAfresh;
    const placed = (points: Points, headings: State["headings"]) => {
      isAnother ||= hasOutgrown(state, points);
      return { points, extent: isAnother ? extentOf(points, headings) : state.extent };
    };
    const report = (points: Points, share: number) => {
      if (own.signal.aborted) return;
      stage.setBusy(true, share);
      if (!stage.isFree()) return;
      // Half done is no picture that one may come back to and find shown.
      shown = null;
      stage.show({ dataset: arrangement.dataset, ...placed(points, state.headings) });
    };
    stopping = new AbortController();
    const stopped = stopping.signal;
    const signal = AbortSignal.any([own.signal, stopped]);
    let isFailed = false;
    const fail = () => {
      isFailed = true;
    };
    const { points, headings: found } = await arrange(arrangement, layOut, { report, signal, fail });
    if (own.signal.aborted) return;
    running = null;
    const headings = arrangement.isAfresh ? found : state.headings;
    const { extent } = placed(points, headings);
    const isFinished = !isFailed && !stopped.aborted;
    core.settle(points, extent, { isFinished, ...(arrangement.isAfresh && { headings }) });
  };
  const begin = (state: State) => {
    running?.abort();
    running = null;
    if (isComplete(state)) return showSettled(state);
    running = new AbortController();
    void work(running);
  };
  core.state.subscribe((state, before) => {
    const isSameTab = state.tabs.current === before.tabs.current;
    if (isSameTab && isSamePicture(state, before)) {
      const isWished = state.focus !== before.focus || state.sight !== before.sight;
      if (isWished && running === null) stage.settle();
      return;
    }
    // What joins the picture meanwhile is laid out next; all else makes the running layout void.
    const isMore = isSameTab && state.points === before.points && state.dataset.nodes.size >= before.dataset.nodes.size;
    if (running !== null && isMore) return;
    if (!isSameTab && !isComplete(state)) stage.show(state);
    begin(state);
  });
  // What came before there was a canvas.
  if (core.state.getState().dataset.nodes.size > 0) begin(core.state.getState());
  return { stop: () => stopping.abort() };
}

/** Whether every node has a place. */
function isComplete({ dataset, points }: State): boolean {
  return points.size >= dataset.nodes.size && [...dataset.nodes.keys()].every((id) => points.has(id));
}

function arrangementFor(state: State): Arrangement {
  const { dataset, points, pinned, layout } = state;
  return {
    dataset,
    points,
    layout,
    isAfresh: [...points.keys()].every((id) => pinned.has(id)),
    years: documentYears(state),
  };
}

/** A picture that newcomers make so many times as large is another one: as the camera sees it, what was there is next to nothing of it. */
const OUTGROWN = 4;

function hasOutgrown({ extent, points: before }: Pick<State, "extent" | "points">, points: Points): boolean {
  const side = Math.max(sideOf(extent), sideOf(extentOf(before)));
  return sideOf(extentOf(points)) > OUTGROWN * side;
}

function sideOf(extent: Extent | null): number {
  return extent === null ? 0 : Math.max(extent.x[1] - extent.x[0], extent.y[1] - extent.y[0]);
}

function isSamePicture(one: State, other: State): boolean {
  return one.dataset === other.dataset && one.points === other.points && one.extent === other.extent;
}

/** Fixed once a picture is laid out: Sigma would else scale everything anew whenever a node comes or goes. */
export function extentOf(points: Points, headings: State["headings"] = []): Extent | null {
  if (points.size === 0) return null;
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of [...points.values(), ...headings.map(({ at }) => at)]) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
  }
  return { x: [left, right], y: [bottom, top] };
}
