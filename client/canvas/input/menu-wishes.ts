import type Sigma from "sigma";
import type { SigmaEventPayload } from "sigma/types";
import type { Core } from "../../core/core.js";
import type { Selection } from "../../core/scene/selection.js";
import type { Point } from "../../core/scene/geometry.js";
import type { CanvasStatus } from "../canvas.js";
import { locate } from "../geometry/locate.js";
import type { EdgeAttributes, NodeAttributes } from "../picture.js";

/** The secondary button and a finger that rests select what is under them, and ask for its menu. */
export function followMenuWishes(
  sigma: Sigma<NodeAttributes, EdgeAttributes>,
  core: Core,
  tell: (menu: NonNullable<CanvasStatus["menu"]>) => void,
): void {
  const ask = (what: Selection | null, at: Point) => {
    if (what?.kind === "node") void core.select(what.id);
    else if (what?.kind === "relationship") void core.openEvidence(what.id);
    const { left, top } = sigma.getContainer().getBoundingClientRect();
    tell({ of: what?.kind ?? "canvas", at: { x: left + at.x, y: top + at.y } });
  };
  const click = (what: Selection | null, payload: SigmaEventPayload) => {
    payload.event.original.preventDefault();
    ask(what, { x: payload.event.x, y: payload.event.y });
  };
  sigma.on("rightClickNode", (payload) => click({ kind: "node", id: payload.node }, payload));
  sigma.on("rightClickEdge", (payload) => click({ kind: "relationship", id: payload.edge }, payload));
  sigma.on("rightClickStage", (payload) => click(null, payload));
}

/** The menu of what is selected, beside it; of the canvas, in its middle, where nothing is. */
export function menuOfSelection(
  core: Core,
  renderer: Sigma<NodeAttributes, EdgeAttributes>,
): NonNullable<CanvasStatus["menu"]> {
  const { selection } = core.state.getState();
  const { left, top, width, height } = renderer.getContainer().getBoundingClientRect();
  const middle = { x: left + width / 2, y: top + height / 2 };
  if (selection === null) return { of: "canvas", at: middle };
  return { of: selection.kind, at: locate(renderer, selection.id) ?? middle };
}
