import type { Dataset, Point } from "../core/state.js";
import type { LayoutRequest } from "./layout.js";
import { degreesOf, sizeFromDegree } from "./picture.js";
import { startingPoint } from "./placement.js";
import { shelfPoints } from "./shelf.js";

/** Lays out a request, reporting on the way; resolves with where everything came to rest. */
export type LayOut = (request: LayoutRequest, report: (positions: Float32Array) => void) => Promise<Float32Array>;

/** Something that changes where nodes are. What the canvas looks like depends on the order of these alone, never on their timing. */
export type Arrangement =
  | { readonly kind: "follow"; readonly dataset: Dataset }
  | { readonly kind: "place"; readonly id: string; readonly point: Point }
  | { readonly kind: "afresh"; readonly dataset: Dataset };

export type Points = ReadonlyMap<string, Point>;

/** How far apart linked nodes are before the forces have their say. */
const SPREAD = 40;
/** Screens are wider than high, and so are names: a first picture is drawn out to the sides. */
const STRETCH = 1.35;

/** Where the nodes of a dataset are after an arrangement, given where they were. Nodes that were there stay: only new ones move. */
export async function arrange(
  before: Points,
  arrangement: Arrangement,
  layOut: LayOut,
  report: (points: Points) => void,
): Promise<Points> {
  if (arrangement.kind === "place") return new Map([...before, [arrangement.id, arrangement.point]]);
  const { dataset } = arrangement;
  const kept: Points =
    arrangement.kind === "afresh" ? new Map() : new Map([...before].filter(([id]) => dataset.nodes.has(id)));
  if (kept.size === dataset.nodes.size) return kept;
  const neighbours = neighboursOf(dataset);
  const ids = [...dataset.nodes.keys()];
  const loose = ids.filter((id) => !kept.has(id) && !neighbours.has(id));
  const linked = ids.filter((id) => neighbours.has(id) || kept.has(id));
  const stretch = kept.size === 0 ? STRETCH : 1;
  const pointsFrom = (positions: Float32Array): Points => {
    const moved = linked.map((id, index) => {
      const [x = 0, y = 0] = [positions[2 * index], positions[2 * index + 1]];
      return [id, kept.get(id) ?? { x: x * stretch, y }] as const;
    });
    return new Map([
      ...moved,
      ...shelfPoints(
        loose,
        moved.map(([, point]) => point),
      ),
    ]);
  };
  if (linked.every((id) => kept.has(id))) return pointsFrom(new Float32Array());
  const request = requestFrom(dataset, linked, startingPoints(dataset, { linked, kept, neighbours }), kept);
  const settled = layOut(request, (positions) => report(pointsFrom(positions)));
  // Where the layout fails (no workers, no memory) the nodes stay where they start: a plain picture instead of none.
  return pointsFrom(await settled.catch(() => request.positions));
}

type Neighbours = ReadonlyMap<string, readonly string[]>;

/** New nodes one after the other, so that one can stand beside another that came with it. */
function startingPoints(
  dataset: Dataset,
  {
    linked,
    kept,
    neighbours,
  }: { readonly linked: readonly string[]; readonly kept: Points; readonly neighbours: Neighbours },
): Points {
  const points = new Map(kept);
  const there = [...kept.values()];
  for (const id of linked) {
    if (points.has(id)) continue;
    const origin = dataset.origins.get(id);
    const nearby = origin === null || origin === undefined ? (neighbours.get(id) ?? []) : [origin];
    const beside = kept.size === 0 ? [] : nearby.flatMap((other) => points.get(other) ?? []);
    points.set(id, startingPoint({ id, beside }, there, kept.size === 0 ? 10 * SPREAD : SPREAD));
  }
  return points;
}

function requestFrom(dataset: Dataset, ids: readonly string[], points: Points, kept: Points): LayoutRequest {
  const indices = new Map(ids.map((id, index) => [id, index]));
  const degrees = degreesOf(dataset);
  const edges = [...dataset.relationships.values()].flatMap(({ start, end }) => {
    const [source, target] = [indices.get(start), indices.get(end)];
    return source === undefined || target === undefined || source === target ? [] : [source, target];
  });
  return {
    positions: Float32Array.from(ids.flatMap((id) => [points.get(id)?.x ?? 0, points.get(id)?.y ?? 0])),
    edges: Uint32Array.from(edges),
    sizes: Float32Array.from(ids, (id) => sizeFromDegree(degrees.get(id) ?? 0)),
    fixed: Uint8Array.from(ids, (id) => Number(kept.has(id))),
  };
}

/** Which nodes of the dataset are linked to which others; a node that is linked to none is absent. */
function neighboursOf(dataset: Dataset): Neighbours {
  const neighbours = new Map<string, string[]>();
  for (const { start, end } of dataset.relationships.values()) {
    if (start === end || !dataset.nodes.has(start) || !dataset.nodes.has(end)) continue;
    for (const [one, other] of [
      [start, end],
      [end, start],
    ] as const) {
      const known = neighbours.get(one);
      if (known === undefined) neighbours.set(one, [other]);
      else known.push(other);
    }
  }
  return neighbours;
}
