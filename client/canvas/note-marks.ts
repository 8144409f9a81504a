import { ACCENT, type Scheme, SURFACE } from "../core/palette.js";
import type { Notes } from "../core/notes/note.js";
import { placeOf } from "./locate.js";
import type { MarkPainter } from "./marks.js";
import type { Renderer } from "./renderer.js";

/** How large a mark is, in pixels of the canvas. */
const SIDE = 9;

export interface NoteMarkParts {
  readonly renderer: () => Renderer;
  readonly notes: () => Notes;
  readonly scheme: () => Scheme;
}

/** A small leaf beside each node, and on the middle of each line, that somebody noted something on. */
export function noteMarks({ renderer, notes, scheme }: NoteMarkParts): MarkPainter {
  return {
    isNeeded: () => [...notes().values()].some(({ at }) => at.kind !== "point"),
    draw(context, { discOf }) {
      for (const { at } of notes().values()) {
        if (at.kind === "point") continue;
        if (at.kind === "node") {
          const disc = discOf(at.id);
          const aside = disc === null ? 0 : disc.size * Math.SQRT1_2;
          if (disc !== null) leaf(context, { x: disc.x + aside, y: disc.y - aside }, scheme());
          continue;
        }
        const middle = placeOf(renderer(), at.id);
        if (middle !== null) leaf(context, middle, scheme());
      }
    },
  };
}

function leaf(
  context: CanvasRenderingContext2D,
  { x, y }: { readonly x: number; readonly y: number },
  scheme: Scheme,
): void {
  const [left, top] = [x - SIDE / 2, y - SIDE / 2];
  context.beginPath();
  context.moveTo(left, top);
  context.lineTo(left + SIDE, top);
  context.lineTo(left + SIDE, top + SIDE * 0.55);
  context.lineTo(left + SIDE * 0.55, top + SIDE);
  context.lineTo(left, top + SIDE);
  context.closePath();
  context.fillStyle = ACCENT[scheme];
  context.strokeStyle = SURFACE[scheme];
  context.lineWidth = 1.5;
  context.fill();
  context.stroke();
}
