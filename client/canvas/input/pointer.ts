import type Sigma from "sigma";
import type { SigmaEventPayload } from "sigma/types";
import type { Core } from "../../core/core.js";
import type { Selection } from "../../core/scene/selection.js";
import type { Point } from "../../core/scene/geometry.js";
import { TREMBLE } from "./click-count.js";
import type { Mover } from "../layout/mover.js";
import type { EdgeAttributes, NodeAttributes } from "../picture.js";

export interface PointerParts {
  readonly mover: Mover;
  readonly hover: (what: Selection | null, at: Point) => void;
  /** Whether drags draw areas now, without Shift. */
  readonly isTool: () => boolean;
  /** Whether the last press drew an area: letting go is no click then. */
  readonly hasJustDrawn: () => boolean;
}

/** Clicks select, with Shift they choose, double clicks expand, drags place, and what is under the pointer is told to `hover`. */
export function followPointer(
  sigma: Sigma<NodeAttributes, EdgeAttributes>,
  core: Core,
  { mover, hover, isTool, hasJustDrawn }: PointerParts,
): void {
  const surface = sigma.getContainer();
  const point = (what: Selection | null, { event }: SigmaEventPayload) => {
    surface.style.cursor = what === null ? "" : "pointer";
    hover(what, { x: event.x, y: event.y });
  };
  const drags = followDrags(sigma, core, { mover, isTool });
  // Letting go of a dragged node is no click on it.
  sigma.on("clickNode", ({ node, event }) => {
    if (drags.hasJustEnded() || hasJustDrawn()) return;
    if (isTool() || event.original.shiftKey) core.choose([node], "toggle");
    else void core.select(node);
  });
  sigma.on("clickEdge", ({ edge }) => void (hasJustDrawn() ? undefined : core.openEvidence(edge)));
  sigma.on("clickStage", ({ event }) => {
    if (hasJustDrawn() || event.original.shiftKey) return;
    core.clearSelection();
    if (core.state.getState().chosen.size > 0) core.choose([]);
  });
  sigma.on("doubleClickNode", (payload) => {
    payload.preventSigmaDefault();
    // Whoever chooses several is quick.
    if (isTool() || payload.event.original.shiftKey) core.choose([payload.node], "toggle");
    else void core.expandOrAsk(payload.node);
  });
  sigma.on("enterNode", (payload) => point({ kind: "node", id: payload.node }, payload));
  sigma.on("leaveNode", (payload) => point(null, payload));
  sigma.on("enterEdge", (payload) => point({ kind: "relationship", id: payload.edge }, payload));
  sigma.on("leaveEdge", (payload) => point(null, payload));
}

function followDrags(
  sigma: Sigma<NodeAttributes, EdgeAttributes>,
  core: Core,
  { mover, isTool }: Pick<PointerParts, "mover" | "isTool">,
): { readonly hasJustEnded: () => boolean } {
  const picture = sigma.getGraph();
  let dragged: { readonly id: string; readonly from: Point; moved: boolean } | null = null;
  let hasMoved = false;
  const drag = (payload: SigmaEventPayload) => {
    if (dragged === null) return;
    payload.preventSigmaDefault();
    payload.event.original.preventDefault();
    // It may have gone meanwhile, by an undo or the answer to a question.
    if (!picture.hasNode(dragged.id)) return;
    // A hand that presses is not quite still.
    const { from } = dragged;
    dragged.moved ||= Math.hypot(payload.event.x - from.x, payload.event.y - from.y) > TREMBLE;
    if (!dragged.moved) return;
    picture.mergeNodeAttributes(dragged.id, sigma.viewportToGraph(payload.event));
  };
  const drop = () => {
    const { id, moved } = dragged ?? { id: "", moved: false };
    dragged = null;
    hasMoved = moved;
    mover.hold(null);
    if (!moved || !picture.hasNode(id)) return;
    const { x, y } = picture.getNodeAttributes(id);
    core.place(id, { x, y });
  };
  sigma.on("downNode", ({ node, event }) => {
    if (isTool() || event.original.shiftKey) return;
    dragged = { id: node, from: { x: event.x, y: event.y }, moved: false };
    hasMoved = false;
    mover.hold(node);
  });
  sigma.on("moveBody", drag);
  sigma.on("upNode", drop);
  sigma.on("upStage", drop);
  sigma.on("upEdge", drop);
  return { hasJustEnded: () => hasMoved };
}
