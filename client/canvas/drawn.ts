import type { Point } from "../core/geometry.js";
import { type DrawnLines, type DrawnNodes, lineAt, nodeAt } from "./hits.js";
import type { Disc } from "./label-places.js";
import type { Renderer } from "./renderer.js";

/** Where what is shown lies on the canvas now, whether or not it was drawn there yet. */
export interface Drawn {
  readonly nodes: () => DrawnNodes;
  /** Those on the canvas that names should not cover: what is not faded, while it is not too much to care. */
  readonly discs: () => readonly Disc[];
  /** The same by the camera's own coordinates. */
  readonly numbers: () => Pick<Numbers, "ids" | "points" | "sizes">;
  /** What is at a point, or no farther from it than `slack` pixels. */
  readonly nodeAt: (point: Point, slack?: number) => string | null;
  readonly lineAt: (point: Point, slack?: number) => string | null;
}

interface Numbers {
  readonly ids: readonly string[];
  /** In the camera's own coordinates. */
  readonly points: Float32Array;
  readonly sizes: Float32Array;
  readonly lines: readonly string[];
  readonly ends: Uint32Array;
  readonly offsets: Float32Array;
  readonly thicknesses: Float32Array;
}

export function createDrawn(renderer: Renderer, isFaded: (id: string) => boolean): Drawn {
  let numbers: Numbers | null = null;
  renderer.on("afterProcess", () => {
    numbers = null;
  });
  const current = () => (numbers ??= numbersOf(renderer));
  const nodes = (): DrawnNodes => {
    const { ids, points, sizes } = current();
    const cameraState = renderer.getCamera().getState();
    const origin = renderer.framedGraphToViewport({ x: 0, y: 0 }, { cameraState });
    const unit = renderer.framedGraphToViewport({ x: 1, y: 1 }, { cameraState });
    const centres = points.map((value, index) =>
      index % 2 === 0 ? origin.x + value * (unit.x - origin.x) : origin.y + value * (unit.y - origin.y),
    );
    const scale = renderer.scaleSize(1, cameraState.ratio);
    return { ids, centres, radii: sizes.map((size) => size * scale) };
  };
  const lines = (): DrawnLines => {
    const { lines: ids, ends, offsets, thicknesses } = current();
    const scale = renderer.scaleSize(1);
    const shapes = new Float32Array(2 * ids.length);
    for (let index = 0; index < ids.length; index += 1) {
      shapes[2 * index] = (offsets[index] ?? 0) * Math.min(scale, 2);
      shapes[2 * index + 1] = (thicknesses[index] ?? 0) * scale;
    }
    return { ids, ends, shapes };
  };
  return {
    nodes,
    numbers: current,
    discs() {
      const { ids, centres, radii } = nodes();
      const { width, height } = renderer.getDimensions();
      const discs: Disc[] = [];
      for (const [index, id] of ids.entries()) {
        const [x = 0, y = 0, radius = 0] = [centres[2 * index], centres[2 * index + 1], radii[index]];
        const isSeen = x > -radius && y > -radius && x < width + radius && y < height + radius;
        if (radius > 0 && isSeen && !isFaded(id)) discs.push({ centre: { x, y }, radius });
      }
      return discs.length > MOST_DISCS ? [] : discs;
    },
    nodeAt(point, slack) {
      const all = nodes();
      // What is bright lies on top.
      const bright = { ...all, radii: all.radii.map((radius, index) => (isFaded(all.ids[index] ?? "") ? 0 : radius)) };
      return nodeAt(bright, point, slack) ?? nodeAt(all, point, slack);
    },
    lineAt: (point, slack) => lineAt({ nodes: nodes(), lines: lines() }, point, slack),
  };
}

/** So many nodes leave no place free: names lie over them. */
const MOST_DISCS = 3_000;

/** In the order of drawing. */
function numbersOf(renderer: Renderer): Numbers {
  const picture = renderer.getGraph();
  const ordered = picture.mapNodes((id) => ({ id, look: renderer.getNodeDisplayData(id) }));
  const places = new Map(ordered.map(({ id }, index) => [id, index]));
  const lines: string[] = [];
  const ends: number[] = [];
  const offsets: number[] = [];
  const thicknesses: number[] = [];
  picture.forEachEdge((id, { offset }, source, target) => {
    const look = renderer.getEdgeDisplayData(id);
    if (look === undefined || look.hidden) return;
    lines.push(id);
    ends.push(places.get(source) ?? 0, places.get(target) ?? 0);
    offsets.push(offset);
    thicknesses.push(look.size);
  });
  return {
    ids: ordered.map(({ id }) => id),
    points: Float32Array.from(ordered.flatMap(({ look }) => [look?.x ?? 0, look?.y ?? 0])),
    sizes: Float32Array.from(ordered, ({ look }) => (look === undefined || look.hidden ? 0 : look.size)),
    lines,
    ends: Uint32Array.from(ends),
    offsets: Float32Array.from(offsets),
    thicknesses: Float32Array.from(thicknesses),
  };
}
