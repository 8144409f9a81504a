import type { EdgeDisplayData } from "sigma/types";
import type { Point } from "../../core/scene/geometry.js";
import type { EdgeLook } from "../look/look.js";
import { BADGE_RADIUS } from "../marks/bundle-badge.js";
import { type DrawnLines, type DrawnNodes, lineAt, nodeAt } from "../geometry/hits.js";
import type { Disc } from "../marks/label-places.js";
import type { Renderer } from "../picture.js";

/** Where what is shown lies on the canvas now, whether or not it was drawn there yet. */
export interface Drawn {
  readonly nodes: () => DrawnNodes;
  /** Those on the canvas that names should not cover: what is not faded, while it is not too much to care. */
  readonly discs: () => readonly Disc[];
  /** The same by the camera's own coordinates. */
  readonly numbers: () => NodeNumbers;
  /** What is at a point, or no farther from it than `slack` pixels. */
  readonly nodeAt: (point: Point, slack?: number) => string | null;
  readonly lineAt: (point: Point, slack?: number) => string | null;
}

interface NodeNumbers {
  readonly ids: readonly string[];
  /** In the camera's own coordinates. */
  readonly points: Float32Array;
  readonly sizes: Float32Array;
}

interface LineNumbers {
  readonly lines: readonly string[];
  readonly ends: Uint32Array;
  /** Lane, thickness and count of each line, by turns. */
  readonly looks: Float32Array;
}

export function createDrawn(renderer: Renderer, isFaded: (id: string) => boolean): Drawn {
  let ofNodes: NodeNumbers | null = null;
  let ofLines: LineNumbers | null = null;
  renderer.on("afterProcess", () => {
    ofNodes = null;
    ofLines = null;
  });
  const current = () => (ofNodes ??= nodeNumbers(renderer));
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
    const { lines: ids, ends, looks } = (ofLines ??= lineNumbers(renderer));
    const scale = renderer.scaleSize(1);
    const shapes = looks.slice();
    for (let index = 0; index < shapes.length; index += 3) {
      shapes[index + 1] = (looks[index + 1] ?? 0) * scale;
      shapes[index + 2] = (looks[index + 2] ?? 1) > 1 ? BADGE_RADIUS : AIM;
    }
    return { ids, ends, shapes, scale };
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

/** Lines are easier to hit than to see; what a badge counts, as easily as its badge. */
const AIM = 6;

/** So many nodes leave no place free: names lie over them. */
const MOST_DISCS = 3_000;

/** In the order of drawing. */
function nodeNumbers(renderer: Renderer): NodeNumbers {
  const ordered = renderer.getGraph().mapNodes((id) => ({ id, look: renderer.getNodeDisplayData(id) }));
  return {
    ids: ordered.map(({ id }) => id),
    points: Float32Array.from(ordered.flatMap(({ look }) => [look?.x ?? 0, look?.y ?? 0])),
    sizes: Float32Array.from(ordered, ({ look }) => (look === undefined || look.hidden ? 0 : look.size)),
  };
}

/** Likewise; ends are counted as nodes are. */
function lineNumbers(renderer: Renderer): LineNumbers {
  const picture = renderer.getGraph();
  const places = new Map(picture.nodes().map((id, index) => [id, index]));
  const lines: string[] = [];
  const ends: number[] = [];
  const looks: number[] = [];
  picture.forEachEdge((id, _attributes, source, target) => {
    const look: (EdgeDisplayData & Partial<EdgeLook>) | undefined = renderer.getEdgeDisplayData(id);
    if (look === undefined || look.hidden) return;
    lines.push(id);
    ends.push(places.get(source) ?? 0, places.get(target) ?? 0);
    looks.push(look.lane ?? 0, look.size, look.count ?? 1);
  });
  return { lines, ends: Uint32Array.from(ends), looks: Float32Array.from(looks) };
}
