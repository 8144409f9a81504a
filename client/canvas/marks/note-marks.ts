import type { Scheme } from "../../core/look/palette.js";
import type { Notes } from "../../core/notes/note.js";
import type { Point } from "../../core/scene/geometry.js";
import type { Box } from "./label-places.js";
import { besideNode, leafBox, onLine } from "./note-shapes.js";
import type { MarkPainter } from "./marks.js";
import { paintLeaf } from "./paint-marks.js";
import { paintedLine } from "./painted-line.js";
import type { Renderer } from "../picture.js";

export interface NoteMarkParts {
  readonly renderer: () => Renderer;
  readonly notes: () => Notes;
  readonly scheme: () => Scheme;
}

export interface NoteMarks extends MarkPainter {
  /** What the leaves on lines cover. */
  readonly boxes: () => readonly Box[];
}

/** A small leaf beside each node, and on the middle of each line, that somebody noted something on. */
export function noteMarks({ renderer, notes, scheme }: NoteMarkParts): NoteMarks {
  const leafOnLine = (id: string): Point | null => {
    const line = paintedLine(renderer(), id);
    return line && onLine(line, { isBundle: line.count !== 1 });
  };
  return {
    boxes: () =>
      [...notes().values()].flatMap(({ at }) => {
        const leaf = at.kind === "relationship" ? leafOnLine(at.id) : null;
        return leaf === null ? [] : [leafBox(leaf)];
      }),
    isNeeded: () => [...notes().values()].some(({ at }) => at.kind !== "point"),
    draw(context, { discOf }) {
      for (const { at } of notes().values()) {
        if (at.kind === "point") continue;
        if (at.kind === "node") {
          const disc = discOf(at.id);
          if (disc !== null) paintLeaf(context, besideNode(disc, disc.size), scheme());
          continue;
        }
        const leaf = leafOnLine(at.id);
        if (leaf !== null) paintLeaf(context, leaf, scheme());
      }
    },
  };
}
