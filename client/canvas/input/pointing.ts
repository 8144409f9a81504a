import type { MouseCoords, MouseInteraction } from "sigma/types";
import type { Point } from "../../core/scene/geometry.js";
import { countClicks } from "./click-count.js";
import type { Drawn } from "../renderer/drawn.js";
import type { Pace } from "../renderer/pace.js";
import type { Renderer } from "../picture.js";
import { watchTouches } from "./touches.js";

/** Mouse events of the captor with what Sigma calls them. */
const INTERACTIONS = {
  click: "click",
  rightClick: "rightClick",
  doubleClick: "doubleClick",
  wheel: "wheel",
  mousedown: "down",
  mouseup: "up",
} as const satisfies Record<string, MouseInteraction>;

/**
 * Tells what is under the pointer by Sigma's own events, but finds it by computing. Sigma draws everything a second time in colours
 * that stand for ids and reads them back at each movement of the pointer, which makes the graphics processor wait for itself.
 */
export function watchPointing(renderer: Renderer, drawn: Drawn, pace: Pace): void {
  let hovered: { readonly kind: "Node" | "Edge"; readonly id: string } | null = null;
  const within = (at: Point, slack: number): typeof hovered => {
    const node = drawn.nodeAt(at, slack);
    if (node !== null) return { kind: "Node", id: node };
    const edge = drawn.lineAt(at, slack);
    return edge === null ? null : { kind: "Edge", id: edge };
  };
  // What lies under the very point comes before what is only near.
  const find = (at: Point, slack = 0) => within(at, 0) ?? (slack > 0 ? within(at, slack) : null);
  const emit = (name: MouseInteraction, target: typeof hovered, event: MouseCoords) => {
    const payload = { event, preventSigmaDefault: () => event.preventSigmaDefault() };
    if (target === null) renderer.emit(`${name}Stage`, payload);
    else if (target.kind === "Node") renderer.emit(`${name}Node`, { ...payload, node: target.id });
    else renderer.emit(`${name}Edge`, { ...payload, edge: target.id });
  };
  const hover = (target: typeof hovered, event: MouseCoords) => {
    if (target?.kind === hovered?.kind && target?.id === hovered?.id) return;
    if (hovered !== null) emit("leave", hovered, event);
    hovered = target;
    if (target !== null) emit("enter", target, event);
  };
  const moveBody = (event: MouseCoords) =>
    renderer.emit("moveBody", { event, preventSigmaDefault: () => event.preventSigmaDefault() });
  const mouse = renderer.getMouseCaptor();
  countClicks(renderer.getContainer(), mouse);
  for (const name of ["mousemove", "mousemovebody", "mouseleave", "mouseenter"] as const)
    mouse.removeAllListeners(name);
  mouse.on("mousemove", (event) => {
    // Whoever moves the picture points at nothing in it.
    if (!mouse.isMouseDown && !pace.isMoving()) hover(find(event), event);
  });
  mouse.on("mousemovebody", moveBody);
  mouse.on("mouseleave", (event) => {
    hover(null, event);
    emit("leave", null, event);
  });
  mouse.on("mouseenter", (event) => emit("enter", null, event));
  for (const [name, interaction] of entriesOf(INTERACTIONS)) {
    mouse.removeAllListeners(name);
    mouse.on(name, (event: MouseCoords) => {
      // Sigma tells of every button that goes down, but of none but the first that it goes up again: a drag would not end.
      if (name !== "mousedown" || isFirstButton(event)) emit(interaction, find(event), event);
    });
  }
  const touch = renderer.getTouchCaptor();
  for (const name of ["touchdown", "touchup", "touchmove", "tap", "doubletap"] as const) touch.removeAllListeners(name);
  watchTouches(renderer, { find, emit, moveBody });
}

function isFirstButton({ original }: MouseCoords): boolean {
  return "button" in original && original.button === 0;
}

function entriesOf<Name extends string, Value>(record: Readonly<Record<Name, Value>>): readonly [Name, Value][] {
  const names: Name[] = [];
  for (const name in record) names.push(name);
  return names.map((name) => [name, record[name]]);
}
