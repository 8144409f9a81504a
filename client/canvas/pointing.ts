import type { MouseCoords, MouseInteraction, TouchCoords } from "sigma/types";
import type { Drawn } from "./drawn.js";
import type { Pace } from "./pace.js";
import type { Renderer } from "./renderer.js";

/** Mouse events of the captor with what Sigma calls them. */
const INTERACTIONS = {
  click: "click",
  rightClick: "rightClick",
  doubleClick: "doubleClick",
  wheel: "wheel",
  mousedown: "down",
  mouseup: "up",
} as const satisfies Record<string, MouseInteraction>;

const TOUCHES = { touchdown: "down", touchup: "up", tap: "click", doubletap: "doubleClick" } as const;

/**
 * Tells what is under the pointer by Sigma's own events, but finds it by computing. Sigma draws everything a second time in colours
 * that stand for ids and reads them back at each movement of the pointer, which makes the graphics processor wait for itself.
 */
export function watchPointing(renderer: Renderer, drawn: Drawn, pace: Pace): void {
  let hovered: { readonly kind: "Node" | "Edge"; readonly id: string } | null = null;
  const find = (event: MouseCoords): typeof hovered => {
    const node = drawn.nodeAt(event);
    if (node !== null) return { kind: "Node", id: node };
    const edge = drawn.lineAt(event);
    return edge === null ? null : { kind: "Edge", id: edge };
  };
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
    mouse.on(name, (event: MouseCoords) => emit(interaction, find(event), event));
  }
  const touch = renderer.getTouchCaptor();
  for (const name of ["touchdown", "touchup", "touchmove", "tap", "doubletap"] as const) touch.removeAllListeners(name);
  for (const [name, interaction] of entriesOf(TOUCHES)) {
    touch.on(name, (coordinates) => {
      const event = eventOf(coordinates);
      emit(interaction, find(event), event);
    });
  }
  touch.on("touchmove", (coordinates) => moveBody(eventOf(coordinates)));
}

/** A touch as Sigma's events tell of it: where the first finger is, or was. */
function eventOf(touch: TouchCoords): MouseCoords {
  const { x = 0, y = 0 } = touch.touches[0] ?? touch.previousTouches[0] ?? {};
  return {
    x,
    y,
    original: touch.original,
    sigmaDefaultPrevented: touch.sigmaDefaultPrevented,
    preventSigmaDefault() {
      touch.preventSigmaDefault();
    },
  };
}

function entriesOf<Name extends string, Value>(record: Readonly<Record<Name, Value>>): readonly [Name, Value][] {
  const names: Name[] = [];
  for (const name in record) names.push(name);
  return names.map((name) => [name, record[name]]);
}
