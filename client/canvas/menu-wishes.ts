import type Sigma from "sigma";
import type { SigmaEventPayload } from "sigma/types";
import type { Core } from "../core/core.js";
import type { Selection } from "../core/selection.js";
import type { Point } from "../core/geometry.js";
import type { CanvasStatus } from "./canvas.js";
import { locate } from "./locate.js";
import type { EdgeAttributes, NodeAttributes } from "./picture.js";

/** How long a finger rests before it is not a tap, in milliseconds, and how far it may tremble, in CSS pixels. */
const LONG_MS = 500;
const TREMBLE = 8;

/** The secondary button and a finger that rests select what is under them, and ask for its menu. */
export function followMenuWishes(
  sigma: Sigma<NodeAttributes, EdgeAttributes>,
  core: Core,
  tell: (menu: NonNullable<CanvasStatus["menu"]>) => void,
): void {
  let pressed: { readonly at: Point; readonly timer: ReturnType<typeof setTimeout> } | null = null;
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
  const release = () => {
    if (pressed !== null) clearTimeout(pressed.timer);
    pressed = null;
  };
  const press = (what: Selection | null, { event }: SigmaEventPayload) => {
    release();
    if (!isTouch(event.original)) return;
    const at = { x: event.x, y: event.y };
    pressed = { at, timer: setTimeout(() => ask(what, at), LONG_MS) };
  };
  sigma.on("rightClickNode", (payload) => click({ kind: "node", id: payload.node }, payload));
  sigma.on("rightClickEdge", (payload) => click({ kind: "relationship", id: payload.edge }, payload));
  sigma.on("rightClickStage", (payload) => click(null, payload));
  sigma.on("downNode", (payload) => press({ kind: "node", id: payload.node }, payload));
  sigma.on("downEdge", (payload) => press({ kind: "relationship", id: payload.edge }, payload));
  sigma.on("downStage", (payload) => press(null, payload));
  sigma.on("moveBody", ({ event }) => {
    if (pressed !== null && Math.hypot(event.x - pressed.at.x, event.y - pressed.at.y) > TREMBLE) release();
  });
  sigma.on("upNode", release);
  sigma.on("upEdge", release);
  sigma.on("upStage", release);
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

function isTouch(event: Event): boolean {
  return event.type.startsWith("touch");
}
