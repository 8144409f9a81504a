import type { Point } from "../core/state.js";
import type { Renderer } from "./renderer.js";

/** Where on the page a node's centre or the middle of a relationship is, in CSS pixels; null while it is not shown. */
export function locate(renderer: Renderer, id: string): Point | null {
  const picture = renderer.getGraph();
  const { left, top } = renderer.getContainer().getBoundingClientRect();
  const onPage = (point: Point) => ({ x: left + point.x, y: top + point.y });
  const isHidden = (node: string) => renderer.getNodeDisplayData(node)?.hidden ?? true;
  if (picture.hasNode(id) && isHidden(id)) return null;
  if (picture.hasNode(id)) return onPage(renderer.graphToViewport(picture.getNodeAttributes(id)));
  if (!picture.hasEdge(id) || picture.extremities(id).some(isHidden)) return null;
  const [start, end] = picture.extremities(id).map((node) => renderer.graphToViewport(picture.getNodeAttributes(node)));
  if (start === undefined || end === undefined) return null;
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  // The same shift to the side as the line program's: it, not the middle between the nodes, is where the line can be hit.
  const aside = (picture.getEdgeAttribute(id, "offset") * Math.min(renderer.scaleSize(1), 2)) / Math.hypot(dx, dy);
  return onPage({ x: (start.x + end.x) / 2 + dy * aside, y: (start.y + end.y) / 2 - dx * aside });
}
