import { namedLines } from "../core/line-names.js";
import { LABEL_COLOURS } from "../core/palette.js";
import type { Look } from "./appearance.js";
import type { Drawn } from "./drawn.js";
import type { Box } from "./label-places.js";
import { LABEL_FONT } from "./labels.js";
import { LINE_NAME_SIZE, type LineNameWish, placeLineNames } from "./line-name-places.js";
import type { MarkLens, MarkPainter } from "./marks.js";
import type { Renderer } from "./renderer.js";

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
    draw(context, lens) {
      const extent = renderer().getDimensions();
      context.font = `400 ${LINE_NAME_SIZE}px ${LABEL_FONT}`;
      const measured = (name: string) => context.measureText(name).width;
      const wishOf = (id: string) => wishFor(renderer(), id, { lens, look: look(), relationName, measured });
      const isSeen = (id: string) => {
        const wish = wishOf(id);
        return wish !== null && isNear(wish, extent);
      };
      const wishes = wanted(isSeen).flatMap((id) => wishOf(id) ?? []);
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
  readonly lens: MarkLens;
  readonly look: Look;
  readonly relationName: (type: string) => string;
  readonly measured: (name: string) => number;
}

function wishFor(
  renderer: Renderer,
  id: string,
  { lens, look, relationName, measured }: WishParts,
): LineNameWish | null {
  const picture = renderer.getGraph();
  // What is selected may lie beyond the canvas in part.
  const shown = picture.hasEdge(id) && !look.faded.has(id) ? renderer.getEdgeDisplayData(id) : undefined;
  if (shown === undefined || shown.hidden) return null;
  const [start, end] = picture.extremities(id).map(lens.discOf);
  if (start === undefined || end === undefined || start === null || end === null) return null;
  const { relationship, offset } = picture.getEdgeAttributes(id);
  const name = relationName(relationship.type);
  return {
    name,
    start: { centre: start, radius: start.size },
    end: { centre: end, radius: end.size },
    offset: offset * Math.min(renderer.scaleSize(1), 2),
    width: measured(name),
    height: LINE_NAME_SIZE + 1,
  };
}

function isNear(
  { start, end }: LineNameWish,
  { width, height }: { readonly width: number; readonly height: number },
): boolean {
  const [one, other] = [start.centre, end.centre];
  return (
    Math.max(one.x, other.x) > 0 &&
    Math.min(one.x, other.x) < width &&
    Math.max(one.y, other.y) > 0 &&
    Math.min(one.y, other.y) < height
  );
}
