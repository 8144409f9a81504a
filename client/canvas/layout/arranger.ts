import type { LayoutChoice } from "../../core/look/layout-choice.js";
import type { Points } from "../../core/scene/geometry.js";
import type { Dataset } from "../../core/scene/dataset.js";
import type { Heading } from "../../core/headings/heading.js";
import type { LayoutHeading, LayoutRequest } from "../../layouts/layout.js";
import { startingPoint } from "../../layouts/placement.js";
import { headingsFromLayout } from "./layout-headings.js";
import { traitsOf } from "./layout-traits.js";
import { sizesIn } from "../picture.js";
import { shelfPoints } from "./shelf.js";

/**
 * Lays out a request, reporting on the way where nodes are and how much of the work is done (0 to 1); resolves with where everything
 * came to rest and what the parts of the picture are called. Aborting the signal ends the work.
 */
export type LayOut = (
  request: LayoutRequest,
  report: (positions: Float32Array, share: number) => void,
  signal: AbortSignal,
) => Promise<Settled>;

export interface Settled {
  readonly positions: Float32Array;
  readonly headings: readonly LayoutHeading[];
}

/** Where nodes are, and what parts of a new picture are called. */
export interface Arranged {
  readonly points: Points;
  readonly headings: readonly Heading[];
}

/** What is to be laid out: nodes of the dataset that have no point find one, the others keep theirs. */
export interface Arrangement {
  readonly dataset: Dataset;
  readonly points: Points;
  /** The picture begins anew: those with points are what people pinned, not a picture that newcomers join. */
  readonly isAfresh: boolean;
  readonly layout: LayoutChoice;
  /** Years of documents, by their keys. */
  readonly years: ReadonlyMap<string, number>;
}

export interface Progress {
  readonly report: (points: Points, share: number) => void;
  readonly signal: AbortSignal;
  /** Called where the layout fails, before nodes come to stand where it had brought them. */
  readonly fail?: () => void;
}

/** How far apart linked nodes are before the forces have their say. */
const SPREAD = 40;
/** Screens are wider than high, and so are names: a first picture is drawn out to the sides. */
const STRETCH = 1.35;

/**
 * Where the nodes of a dataset are after an arrangement, with the headings of a picture that began anew. Nodes that had a point stay: only those without one move. Where the signal
 * ends the work, nodes are where it had brought them.
 */
export async function arrange(
  arrangement: Arrangement,
  layOut: LayOut,
  { report, signal, fail }: Progress,
): Promise<Arranged> {
  const { dataset, points: before, isAfresh, layout } = arrangement;
  const kept: Points = new Map([...before].filter(([id]) => dataset.nodes.has(id)));
  if (kept.size === dataset.nodes.size) return { points: kept, headings: [] };
  const neighbours = neighboursOf(dataset);
  const ids = [...dataset.nodes.keys()];
  const isForced = layout.kind === "force" || !isAfresh;
  const isLoose = (id: string) => isForced && !kept.has(id) && !neighbours.has(id);
  const loose = ids.filter(isLoose);
  const linked = ids.filter((id) => !isLoose(id));
  const stretch = isForced && isAfresh ? STRETCH : 1;
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
  if (linked.every((id) => kept.has(id))) return { points: pointsFrom(new Float32Array()), headings: [] };
  const starts = startingPoints(dataset, { linked, kept, neighbours, isAfresh });
  const request = requestFrom(arrangement, { ids: linked, starts, kept });
  let latest: Float32Array = request.positions;
  const settled = layOut(
    request,
    (positions, share) => {
      latest = positions;
      report(pointsFrom(positions), share);
    },
    signal,
  );
  // Where the layout fails (no workers, no memory) the nodes stay where they start: a plain picture instead of none.
  const { positions, headings } = await settled.catch((): Settled => {
    fail?.();
    return { positions: latest, headings: [] };
  });
  return { points: pointsFrom(positions), headings: headingsFromLayout(headings, linked, layout) };
}

type Neighbours = ReadonlyMap<string, readonly string[]>;

/** New nodes one after the other, so that one can stand beside another that came with it. */
function startingPoints(
  dataset: Dataset,
  {
    linked,
    kept,
    neighbours,
    isAfresh,
  }: {
    readonly linked: readonly string[];
    readonly kept: Points;
    readonly neighbours: Neighbours;
    readonly isAfresh: boolean;
  },
): Points {
  const points = new Map(kept);
  const there = isAfresh ? [] : [...kept.values()];
  for (const id of linked) {
    if (points.has(id)) continue;
    const origin = dataset.origins.get(id);
    const nearby = origin === null || origin === undefined ? (neighbours.get(id) ?? []) : [origin];
    const beside = isAfresh ? [] : nearby.flatMap((other) => points.get(other) ?? []);
    points.set(id, startingPoint({ id, beside }, there, isAfresh ? 10 * SPREAD : SPREAD));
  }
  return points;
}

function requestFrom(
  { dataset, isAfresh, layout, years }: Arrangement,
  { ids, starts, kept }: { readonly ids: readonly string[]; readonly starts: Points; readonly kept: Points },
): LayoutRequest {
  const indices = new Map(ids.map((id, index) => [id, index]));
  const edges = [...dataset.relationships.values()].flatMap(({ start, end }) => {
    const [source, target] = [indices.get(start), indices.get(end)];
    return source === undefined || target === undefined || source === target ? [] : [source, target];
  });
  return {
    kind: layout.kind,
    isAfresh,
    traits: traitsOf(ids, dataset, { layout, years }),
    positions: Float32Array.from(ids.flatMap((id) => [starts.get(id)?.x ?? 0, starts.get(id)?.y ?? 0])),
    edges: Uint32Array.from(edges),
    sizes: Float32Array.from(ids, sizesIn(dataset)),
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
