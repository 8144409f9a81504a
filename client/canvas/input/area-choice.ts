import type { SigmaEventPayload } from "sigma/types";
import type { Core } from "../../core/core.js";
import { ACCENT, type Scheme } from "../../core/look/palette.js";
import type { Point } from "../../core/scene/geometry.js";
import type { Drawn } from "../renderer/drawn.js";
import { boxBetween, nodesWithin } from "../geometry/lasso.js";
import type { MarkPainter } from "../marks/marks.js";
import type { Renderer } from "../picture.js";

export interface AreaChoice {
  readonly painter: MarkPainter;
  /** Whether the last press became an area: letting go is no click then. */
  readonly hasJustDrawn: () => boolean;
  /** Begins to listen; `redraw` is called when the area has changed, `isTool`: whether every drag draws one, not only with Shift. */
  readonly follow: (renderer: Renderer, core: Core, parts: AreaParts) => void;
}

export interface AreaParts {
  readonly drawn: Drawn;
  readonly redraw: () => void;
  readonly isTool: () => boolean;
}

interface Area {
  readonly start: Point;
  readonly isBox: boolean;
  readonly points: readonly Point[];
  /** Left by Escape; the drag goes on until the hand lets go, and moves nothing. */
  readonly isLeft: boolean;
}

/** Shorter than this it is no area but a click with an unsteady hand; pixels. */
const LEAST_REACH = 6;

/** Drags with Shift draw an area around nodes, with Alt as well a box, and choose what is in it, beside what was chosen before; Escape leaves it. */
export function createAreaChoice(scheme: () => Scheme): AreaChoice {
  let area: Area | null = null;
  let hasDrawn = false;
  return {
    hasJustDrawn: () => hasDrawn,
    painter: {
      isNeeded: () => area !== null,
      draw(context) {
        const [first, ...rest] = area?.points ?? [];
        if (first === undefined) return;
        context.beginPath();
        context.moveTo(first.x, first.y);
        for (const { x, y } of rest) context.lineTo(x, y);
        context.closePath();
        context.strokeStyle = ACCENT[scheme()];
        context.lineWidth = 1.5;
        context.stroke();
        context.globalAlpha = 0.1;
        context.fillStyle = ACCENT[scheme()];
        context.fill();
        context.globalAlpha = 1;
      },
    },
    follow(renderer, core, { drawn, redraw, isTool }) {
      const page = renderer.getContainer().ownerDocument;
      const begin = ({ event }: SigmaEventPayload) => {
        const { original } = event;
        hasDrawn = false;
        if (!isTool() && !original.shiftKey) return;
        area = { start: { x: event.x, y: event.y }, isBox: original.altKey, points: [], isLeft: false };
        page.addEventListener("keydown", leave, { capture: true });
      };
      // Before anything else that Escape is for.
      const leave = (event: KeyboardEvent) => {
        if (event.key !== "Escape" || area === null) return;
        event.preventDefault();
        event.stopPropagation();
        area = { ...area, points: [], isLeft: true };
        redraw();
      };
      const end = () => {
        if (area === null) return;
        const { points, isLeft } = area;
        area = null;
        page.removeEventListener("keydown", leave, { capture: true });
        hasDrawn = isLeft || points.length > 1;
        redraw();
        if (points.length > 1) core.choose(nodesWithin(drawn.nodes(), points), "add");
      };
      for (const what of ["Node", "Edge", "Stage"] as const) {
        renderer.on(`down${what}`, begin);
        renderer.on(`up${what}`, end);
      }
      renderer.on("moveBody", (payload) => {
        if (area === null) return;
        payload.preventSigmaDefault();
        payload.event.original.preventDefault();
        if (area.isLeft) return;
        const at = { x: payload.event.x, y: payload.event.y };
        const isFar = Math.hypot(at.x - area.start.x, at.y - area.start.y) > LEAST_REACH;
        if (area.points.length === 0 && !isFar) return;
        // A browser that is busy tells of few of the moves: where the drag began is told by none of them.
        const before = area.points.length === 0 ? [area.start] : area.points;
        area = { ...area, points: area.isBox ? boxBetween(area.start, at) : [...before, at] };
        redraw();
      });
    },
  };
}
