import { namedLines, namedOnce } from "../../core/look/line-names.js";
import { shownBy } from "../../core/scene/parallels.js";
import { LABEL_COLOURS } from "../../core/look/palette.js";
import type { Look } from "../look/look.js";
import type { Drawn } from "../renderer/drawn.js";
import type { Box } from "./label-places.js";
import { LABEL_FONT } from "./labels.js";
import { LINE_NAME_SIZE, type LineNameWish, placeLineNames } from "./line-name-places.js";
import type { Extent } from "../geometry/line-geometry.js";
import type { MarkPainter } from "./marks.js";
import { paintedLine } from "./painted-line.js";
import type { Renderer } from "../picture.js";

const HALO = 3;
/** Among more lines, looking for those that are seen at every frame would take longer than it helps. */
const LOOKED_THROUGH = 3_000;

export interface LineNameParts {
  readonly renderer: () => Renderer;
  readonly drawn: () => Drawn;
  readonly look: () => Look;
  /** What a type of relationship is called in the page's language. */
  readonly relationName: (type: string) => string;
  /** Where names of nodes stand. */
  readonly taken: () => readonly Box[];
}

/** Writes the names of relationships on their lines where they are wanted. */
export function lineNameMarks({ renderer, drawn, look, relationName, taken }: LineNameParts): MarkPainter {
  const wanted = (isSeen: (id: string) => boolean): readonly string[] => {
    const picture = renderer().getGraph();
    const { bright, hovered, lineNames } = look();
    const pointed = hovered?.kind === "node" && picture.hasNode(hovered.id) ? picture.edges(hovered.id) : [];
    const seen = () => (picture.size > LOOKED_THROUGH ? pointed : picture.edges().filter(isSeen));
    return namedLines({ lineNames, bright: bright?.edges ?? null, pointed, seen });
  };
  return {
    isNeeded() {
      const { lineNames, bright, hovered } = look();
      return lineNames !== "none" && (lineNames === "all" || bright !== null || hovered?.kind === "node");
    },
    draw(context) {
      const extent = renderer().getDimensions();
      context.font = `400 ${LINE_NAME_SIZE}px ${LABEL_FONT}`;
      const measured = (name: string) => context.measureText(name).width;
      const wishOf = (id: string) => wishFor(renderer(), id, { look: look(), relationName, measured });
      const isSeen = (id: string) => {
        const wish = wishOf(id);
        return wish !== null && isNear(wish, extent);
      };
      const { parallels, open } = look();
      const shown = new Set(wanted(isSeen).flatMap((id) => shownBy(id, parallels, open)));
      const picture = renderer().getGraph();
      // What stands out may be filtered out by now, or not be painted yet.
      const saidBy = (id: string) => (picture.hasEdge(id) ? picture.getEdgeAttributes(id).relationship : null);
      const wishes = namedOnce([...shown], saidBy).flatMap((id) => wishOf(id) ?? []);
      if (wishes.length === 0) return;
      const { text, halo } = LABEL_COLOURS[look().scheme];
      context.textAlign = "left";
      context.textBaseline = "top";
      context.lineJoin = "round";
      context.lineWidth = HALO;
      context.strokeStyle = halo;
      context.fillStyle = text;
      const places = placeLineNames(wishes, { extent, discs: drawn().discs(), taken: taken() });
      for (const { name, box } of places) {
        context.strokeText(name, box.left, box.top);
        context.fillText(name, box.left, box.top);
      }
    },
  };
}

interface WishParts {
  readonly look: Look;
  readonly relationName: (type: string) => string;
  readonly measured: (name: string) => number;
}

function wishFor(renderer: Renderer, id: string, { look, relationName, measured }: WishParts): LineNameWish | null {
  const picture = renderer.getGraph();
  // What is selected may lie beyond the canvas in part.
  const line = look.faded.has(id) ? null : paintedLine(renderer, id);
  if (line === null || line.count === 0) return null;
  const { type } = picture.getEdgeAttributes(id).relationship;
  if (line.count > 1 && look.parallels.get(id)?.lines.some((other) => other.type !== type) === true) return null;
  const name = relationName(type);
  return { name, line, width: measured(name), height: LINE_NAME_SIZE + 1 };
}

function isNear({ line: { start, end } }: LineNameWish, { width, height }: Extent): boolean {
  return (
    Math.max(start.x, end.x) > 0 &&
    Math.min(start.x, end.x) < width &&
    Math.max(start.y, end.y) > 0 &&
    Math.min(start.y, end.y) < height
  );
}
