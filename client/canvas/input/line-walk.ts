import { displayedGraph, shownParallels } from "../../core/scene/derive.js";
import type { Core } from "../../core/core.js";
import { shownBy } from "../../core/scene/parallels.js";
import type { State } from "../../core/state.js";
import type { Point } from "../../core/scene/geometry.js";
import type { Walk } from "../canvas.js";
import { placeOf } from "../geometry/locate.js";
import type { Renderer } from "../picture.js";

/** Goes by keys from line to line around a node, without selecting any. */
export interface LineWalk {
  /** To the next line clockwise (1) or back (-1); false where nothing is selected that lines lead from. */
  readonly step: (by: 1 | -1) => boolean;
  /** Opens the evidence of the line that was stepped to, and a bundle with it; false where none was. */
  readonly open: () => boolean;
  /** When the pointer takes over, or the keys go elsewhere. */
  readonly leave: () => void;
}

export interface LineWalkParts {
  readonly renderer: Renderer;
  readonly core: Core;
  /** Has a line stand out as under the pointer; null: none. */
  readonly point: (line: string | null, at: Point) => void;
  readonly announce: (walk: Walk) => void;
}

export function createLineWalk({ renderer, core, point, announce }: LineWalkParts): LineWalk {
  let hub: string | null = null;
  let line: string | null = null;
  let at: Point | null = null;
  const leave = () => {
    if (line !== null) point(null, { x: 0, y: 0 });
    line = null;
    at = null;
  };
  const show = () => {
    const place = line === null ? null : placeOf(renderer, line);
    if (line === null || place === null || (place.x === at?.x && place.y === at.y)) return;
    at = place;
    point(line, place);
  };
  // The picture may move under what was pointed at.
  renderer.on("afterRender", show);
  core.state.subscribe((state, before) => {
    if (state.selection !== before.selection || state.tabs.current !== before.tabs.current) leave();
  });
  return {
    leave,
    step(by) {
      const state = core.state.getState();
      hub = hubOf(state, hub);
      const lines = hub === null ? [] : linesAround(renderer, state, hub);
      if (hub === null || lines.length === 0) return false;
      const from = line ?? (state.selection?.kind === "relationship" ? state.selection.id : null);
      const index = from === null ? -1 : lines.indexOf(from);
      const next = (index === -1 && by === -1 ? lines.length - 1 : index + by + lines.length) % lines.length;
      line = lines[next] ?? null;
      at = null;
      show();
      const fact = line === null ? undefined : state.dataset.relationships.get(line);
      if (fact === undefined) return false;
      const to = fact.start === hub ? fact.end : fact.start;
      announce({ to, along: fact.id, place: { number: next + 1, of: lines.length } });
      if (!isInSight(renderer, at)) core.centre([hub, to]);
      return true;
    },
    open() {
      if (line === null) return false;
      void core.openEvidence(line);
      return true;
    },
  };
}

/** The node whose lines are walked: the selected one, or an end of the selected line, the one that was walked around before it. */
function hubOf({ selection, dataset }: State, before: string | null): string | null {
  if (selection === null) return null;
  if (selection.kind === "node") return dataset.nodes.has(selection.id) ? selection.id : null;
  const fact = dataset.relationships.get(selection.id);
  if (fact === undefined) return null;
  return [fact.start, fact.end].find((end) => end === before) ?? fact.start;
}

/** What leads from a node, clockwise from above; a bundle counts once. */
function linesAround(renderer: Renderer, state: State, hub: string): readonly string[] {
  const picture = renderer.getGraph();
  const parallels = shownParallels(state);
  const open = state.selection?.kind === "relationship" ? state.selection.id : null;
  const shown = displayedGraph(state).relationships.filter(
    ({ id, start, end }) => (start === hub || end === hub) && picture.hasEdge(id),
  );
  const seen = new Set(shown.map(({ id }) => shownBy(id, parallels, open)[0] ?? id));
  const placed = shown
    .filter(({ id }) => seen.has(id))
    .map((fact) => {
      const other = fact.start === hub ? fact.end : fact.start;
      return { id: fact.id, turn: turnOf(picture.getNodeAttributes(hub), picture.getNodeAttributes(other)) };
    });
  return placed.toSorted((one, other) => one.turn - other.turn).map(({ id }) => id);
}

/** From 0, straight up, once around clockwise; the picture's own y grows upwards. */
function turnOf(from: Point, to: Point): number {
  const angle = Math.atan2(to.x - from.x, to.y - from.y);
  return angle < 0 ? angle + 2 * Math.PI : angle;
}

function isInSight(renderer: Renderer, at: Point | null): boolean {
  const { width, height } = renderer.getDimensions();
  return at !== null && at.x >= 0 && at.y >= 0 && at.x <= width && at.y <= height;
}
