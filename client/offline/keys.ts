import type { Point } from "../core/scene/geometry.js";
import type { GestureParts } from "./gestures.js";
import { pan } from "./gestures.js";
import type { Scene } from "./scene.js";
import type { Neighbourhood } from "./view.js";

const DIRECTIONS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
const STEP = 60;

export interface KeyParts extends GestureParts {
  readonly bright: () => Neighbourhood | null;
  readonly fit: () => void;
  readonly zoom: (factor: number) => void;
  /** Goes on to what tells of the selected thing. */
  readonly enter: () => void;
}

/** On the picture: arrows walk to the neighbour that lies there, or move the picture; + - enlarge, f fits, Enter reads. */
export function followKeys(canvas: HTMLCanvasElement, parts: KeyParts): void {
  canvas.addEventListener("keydown", (event) => {
    const direction = DIRECTIONS[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (direction !== undefined) go(parts, direction);
    else if (event.key === "+" || event.key === "=") parts.zoom(1.5);
    else if (event.key === "-") parts.zoom(1 / 1.5);
    else if (event.key === "f" || event.key === "0") parts.fit();
    else if (event.key === "Enter") parts.enter();
    else return;
    event.preventDefault();
  });
}

function go(parts: KeyParts, direction: Point): void {
  const { selection } = parts.view.getState();
  const bright = parts.bright();
  if (selection?.kind !== "node" || bright === null)
    return pan(parts.view, { x: -direction.x * STEP, y: -direction.y * STEP });
  const next = neighbourTowards(parts.scene(), { from: selection.index, among: bright.nodes, direction });
  if (next !== null) parts.choose({ kind: "node", index: next });
}

/** Of some nodes the one that lies best in a direction: near, and not far aside. */
export function neighbourTowards(
  { nodes }: Scene,
  { from, among, direction }: { readonly from: number; readonly among: ReadonlySet<number>; readonly direction: Point },
): number | null {
  const start = nodes.find(({ index }) => index === from);
  if (start === undefined) return null;
  const ahead = nodes.flatMap(({ index, x, y }) => {
    const along = (x - start.x) * direction.x + (y - start.y) * direction.y;
    const aside = Math.abs((x - start.x) * direction.y - (y - start.y) * direction.x);
    return index === from || !among.has(index) || along <= 0 ? [] : [{ index, cost: along + 2 * aside }];
  });
  return ahead.toSorted((one, other) => one.cost - other.cost)[0]?.index ?? null;
}
