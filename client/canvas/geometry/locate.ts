import type { Point } from "../../core/scene/geometry.js";
import { middleOf } from "./line-geometry.js";
import { paintedLine } from "../marks/painted-line.js";
import type { Renderer } from "../picture.js";

/** Where on the page a node's centre or the middle of a relationship is, in CSS pixels; null while it is not shown. */
export function locate(renderer: Renderer, id: string): Point | null {
  // What was changed since the last frame is not painted yet.
  renderer.refresh();
  const { left, top } = renderer.getContainer().getBoundingClientRect();
  const place = placeOf(renderer, id);
  return place === null ? null : { x: left + place.x, y: top + place.y };
}

/** The same on the canvas, as it was painted last. */
export function placeOf(renderer: Renderer, id: string): Point | null {
  const picture = renderer.getGraph();
  const isHidden = (node: string) => renderer.getNodeDisplayData(node)?.hidden ?? true;
  if (picture.hasNode(id) && isHidden(id)) return null;
  if (picture.hasNode(id)) return renderer.graphToViewport(picture.getNodeAttributes(id));
  const line = paintedLine(renderer, id);
  return line === null ? null : middleOf(line);
}
