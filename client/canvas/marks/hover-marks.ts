import { ACCENT } from "../../core/look/palette.js";
import type { Look } from "../look/look.js";
import { lineGeometry } from "../geometry/line-geometry.js";
import type { MarkPainter } from "./marks.js";
import { paintRing } from "./paint-marks.js";
import { paintedLine } from "./painted-line.js";
import type { Renderer } from "../picture.js";

export interface HoverMarkParts {
  readonly renderer: () => Renderer;
  readonly look: () => Look;
}

/** What the pointer is on stands out over the picture, which is not drawn anew for it. */
export function hoverMarks({ renderer, look }: HoverMarkParts): MarkPainter {
  const isNeeded = () => {
    const { hovered, selection } = look();
    return hovered !== null && !(selection?.kind === hovered.kind && selection.id === hovered.id);
  };
  const draw: MarkPainter["draw"] = (context, { discOf }) => {
    const { hovered, scheme } = look();
    if (hovered === null) return;
    const sigma = renderer();
    if (hovered.kind === "node") {
      const disc = discOf(hovered.id);
      if (disc !== null) paintRing(context, disc, { radius: disc.size, scheme });
      return;
    }
    const line = paintedLine(sigma, hovered.id);
    const seen = line === null ? null : lineGeometry(line, { width: line.width, hasArrow: false });
    if (line === null || seen === null) return;
    const { from, to, bend } = seen;
    context.strokeStyle = ACCENT[scheme];
    context.lineWidth = line.width + 1.2;
    context.beginPath();
    context.moveTo(from.x, from.y);
    if (bend === null) context.lineTo(to.x, to.y);
    else context.quadraticCurveTo(bend.x, bend.y, to.x, to.y);
    context.stroke();
  };
  return { isNeeded, draw };
}
