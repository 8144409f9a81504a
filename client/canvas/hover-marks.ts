import { ACCENT } from "../core/palette.js";
import type { Look } from "./appearance.js";
import { type MarkPainter, ring } from "./marks.js";
import type { Renderer } from "./renderer.js";

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
    const picture = sigma.getGraph();
    if (hovered.kind === "node") {
      const disc = discOf(hovered.id);
      if (disc !== null) ring(context, disc, scheme);
      return;
    }
    const shown = picture.hasEdge(hovered.id) ? sigma.getEdgeDisplayData(hovered.id) : undefined;
    const [start, end] = shown === undefined ? [] : picture.extremities(hovered.id).map(discOf);
    if (shown === undefined || start === undefined || end === undefined || start === null || end === null) return;
    const span = Math.max(Math.hypot(end.x - start.x, end.y - start.y), 1);
    const [along, down] = [(end.x - start.x) / span, (end.y - start.y) / span];
    const offset = picture.getEdgeAttribute(hovered.id, "offset") * Math.min(sigma.scaleSize(1), 2);
    context.strokeStyle = ACCENT[scheme];
    context.lineWidth = sigma.scaleSize(shown.size) + 1.2;
    context.beginPath();
    const at = (way: number) => [start.x + along * way + down * offset, start.y + down * way - along * offset] as const;
    context.moveTo(...at(start.size));
    context.lineTo(...at(span - end.size));
    context.stroke();
  };
  return { isNeeded, draw };
}
