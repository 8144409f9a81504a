import { ACCENT, type Scheme, SURFACE } from "../core/palette.js";
import type { Point } from "../core/geometry.js";
import type { Notes } from "../core/notes/note.js";
import { besideNode, leafCorners, onLine } from "./note-shapes.js";
import type { MarkPainter } from "./marks.js";
import { paintedLine } from "./painted-line.js";
import type { Renderer } from "./renderer.js";

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
          if (disc !== null) leaf(context, besideNode(disc, disc.size), scheme());
          continue;
        }
        const line = paintedLine(renderer(), at.id);
        if (line !== null) leaf(context, onLine(line, { isBundle: line.count !== 1 }), scheme());
      }
    },
  };
}

function leaf(context: CanvasRenderingContext2D, at: Point, scheme: Scheme): void {
  context.beginPath();
  for (const corner of leafCorners(at)) context.lineTo(corner.x, corner.y);
  context.closePath();
  context.fillStyle = ACCENT[scheme];
  context.strokeStyle = SURFACE[scheme];
  context.lineWidth = 1.5;
  context.fill();
  context.stroke();
}
