import type { Scheme } from "../core/palette.js";
import type { Notes } from "../core/notes/note.js";
import { besideNode, onLine } from "./note-shapes.js";
import type { MarkPainter } from "./marks.js";
import { paintLeaf } from "./paint-marks.js";
import { paintedLine } from "./painted-line.js";
import type { Renderer } from "./picture.js";

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
          if (disc !== null) paintLeaf(context, besideNode(disc, disc.size), scheme());
          continue;
        }
        const line = paintedLine(renderer(), at.id);
        if (line !== null) paintLeaf(context, onLine(line, { isBundle: line.count !== 1 }), scheme());
      }
    },
  };
}
