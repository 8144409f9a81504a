import type Sigma from "sigma";
import { hiddenIds } from "../../core/scene/derive.js";
import type { Core } from "../../core/core.js";
import type { Point } from "../../core/scene/geometry.js";
import type { CameraControl } from "../camera/camera.js";
import type { Walk } from "../canvas.js";
import type { LineWalk } from "./line-walk.js";
import type { EdgeAttributes, NodeAttributes, Picture } from "../picture.js";

const DIRECTIONS: Readonly<Record<string, Point>> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 },
};
const PAN_SHARE = 0.15;
const ZOOM_STEP = 1.4;

export interface KeyParts {
  readonly camera: CameraControl;
  readonly lines: Pick<LineWalk, "step" | "open">;
  readonly announce: (walk: Walk) => void;
}

/**
 * While the canvas has the focus: arrows walk from the selected node to a neighbour (Shift: to any node), or pan while nothing is
 * selected; comma and full stop step through the lines of the selected node, Enter opens the one that was stepped to; Space chooses the selected node with others; + and - zoom. Keys that mean the same everywhere on the page are the page's.
 */
export function createKeyListener(
  sigma: Sigma<NodeAttributes, EdgeAttributes>,
  core: Core,
  { camera, lines, announce }: KeyParts,
): (event: KeyboardEvent) => void {
  const walk = (direction: Point, isFree: boolean) => {
    const { selection } = core.state.getState();
    const picture = sigma.getGraph();
    const hidden = hiddenIds(core.state.getState());
    if (selection?.kind !== "node" || !picture.hasNode(selection.id)) {
      return camera.pan(direction.x * PAN_SHARE, direction.y * PAN_SHARE);
    }
    const candidates = isFree ? picture.nodes() : [...linesFrom(picture, selection.id, hidden).keys()];
    const next = nodeTowards(sigma, selection.id, candidates, direction);
    if (next === undefined) return;
    void core.select(next);
    core.centre([next]);
    announce({ to: next, along: linesFrom(picture, selection.id, hidden).get(next) ?? null });
  };
  const choose = () => {
    const { selection } = core.state.getState();
    if (selection?.kind === "node") core.choose([selection.id], "toggle");
    return selection?.kind === "node";
  };
  const act = (key: string) => {
    if (key === "+" || key === "=") camera.zoom(1 / ZOOM_STEP);
    else if (key === "-") camera.zoom(ZOOM_STEP);
    else if (key === " ") return choose();
    else if (key === "." || key === ",") return lines.step(key === "." ? 1 : -1);
    else if (key === "Enter") return lines.open();
    else return false;
    return true;
  };
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = DIRECTIONS[event.key];
    if (direction !== undefined) walk(direction, event.shiftKey);
    if (direction !== undefined || act(event.key)) event.preventDefault();
  };
}

/** The nodes that lines which are shown lead to from a node, each with the first of its lines. */
export function linesFrom(picture: Picture, id: string, hidden: ReadonlySet<string>): ReadonlyMap<string, string> {
  const lines = new Map<string, string>();
  for (const edge of picture.edges(id)) {
    const other = picture.opposite(id, edge);
    if (!hidden.has(edge) && !lines.has(other)) lines.set(other, edge);
  }
  return lines;
}

/** The candidate that lies best in a direction on the screen: near, and within 60° of it. */
function nodeTowards(
  sigma: Sigma<NodeAttributes, EdgeAttributes>,
  from: string,
  candidates: readonly string[],
  direction: Point,
): string | undefined {
  const start = sigma.graphToViewport(sigma.getGraph().getNodeAttributes(from));
  const ranked = candidates.flatMap((id) => {
    if (id === from || sigma.getNodeDisplayData(id)?.hidden === true) return [];
    const end = sigma.graphToViewport(sigma.getGraph().getNodeAttributes(id));
    const [dx, dy] = [end.x - start.x, end.y - start.y];
    const distance = Math.hypot(dx, dy);
    const cosine = (dx * direction.x + dy * direction.y) / Math.max(distance, 0.001);
    return cosine < 0.5 ? [] : [{ id, cost: distance / cosine }];
  });
  return ranked.toSorted((one, other) => one.cost - other.cost)[0]?.id;
}
