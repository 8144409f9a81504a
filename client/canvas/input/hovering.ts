import type { StoreApi } from "zustand/vanilla";
import type { Core } from "../../core/core.js";
import type { Point } from "../../core/scene/geometry.js";
import type { Selection } from "../../core/scene/selection.js";
import type { CanvasStatus, Walk } from "../canvas.js";
import { createLineWalk, type LineWalk } from "./line-walk.js";
import { placeOf } from "../geometry/locate.js";
import type { LookControl } from "../look/look-control.js";
import { followPointer, type PointerParts } from "./pointer.js";
import type { Renderer } from "../picture.js";

export interface HoveringParts extends Omit<PointerParts, "hover"> {
  readonly renderer: Renderer;
  readonly core: Core;
  readonly look: Pick<LookControl, "setHovered">;
  readonly status: StoreApi<CanvasStatus>;
  readonly announce: (walk: Walk) => void;
}

/** Pixels by which what is told of may move before what is told of it stands beside nothing. */
const ASTRAY = 12;

/** What the pointer is on, or keys have stepped to, stands out and is told of. */
export function followHovering({ renderer, core, look, status, announce, ...pointer }: HoveringParts): LineWalk {
  let spot: Point | null = null;
  const hover = (what: Selection | null, at: Point) => {
    look.setHovered(what);
    spot = what === null ? null : placeOf(renderer, what.id);
    status.setState({ pointed: what === null ? null : { ...what, at } });
  };
  const lines = createLineWalk({
    renderer,
    core,
    announce,
    point: (line, at) => hover(line === null ? null : { kind: "relationship", id: line }, at),
  });
  // The picture may move away under a pointer that rests.
  renderer.on("afterRender", () => {
    const { pointed } = status.getState();
    const now = pointed === null ? null : placeOf(renderer, pointed.id);
    if (spot === null || now === null || Math.hypot(now.x - spot.x, now.y - spot.y) < ASTRAY) return;
    spot = null;
    status.setState({ pointed: null });
  });
  followPointer(renderer, core, {
    ...pointer,
    hover(what, at) {
      lines.leave();
      hover(what, at);
    },
  });
  return lines;
}
