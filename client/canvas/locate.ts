import type { Point } from "../core/geometry.js";
import type { Renderer } from "./renderer.js";

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
  if (!picture.hasEdge(id) || picture.extremities(id).some(isHidden)) return null;
  const ends = picture.extremities(id).map((node) => ({
    ...renderer.graphToViewport(picture.getNodeAttributes(node)),
    radius: renderer.scaleSize(picture.getNodeAttribute(node, "size")),
  }));
  const [start, end] = ends;
  if (start === undefined || end === undefined) return null;
  const length = Math.max(Math.hypot(end.x - start.x, end.y - start.y), 1);
  const [along, down] = [(end.x - start.x) / length, (end.y - start.y) / length];
  // Half-way between the two rims, and as far aside as the line program draws it: where the line can be hit.
  const forward = (length + start.radius - end.radius) / 2;
  const aside = picture.getEdgeAttribute(id, "offset") * Math.min(renderer.scaleSize(1), 2);
  return { x: start.x + along * forward + down * aside, y: start.y + down * forward - along * aside };
}
