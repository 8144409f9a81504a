import iterate from "graphology-layout-forceatlas2/iterate.js";

/** A graph to be laid out: plain arrays, so that it travels to the worker and back as it is. */
export interface LayoutRequest {
  /** Positions to start from, x and y by turns. */
  readonly positions: Float32Array;
  /** Pairs of node indices. */
  readonly edges: Uint32Array;
  /** Radii in pixels at the picture's first scale. */
  readonly sizes: Float32Array;
  /** 1 for a node that may not move. */
  readonly fixed: Uint8Array;
  /** All is laid out, but for what is fixed; else newcomers join a picture. */
  readonly isAfresh: boolean;
}

export interface Layout {
  readonly settledAt: number;
  /** Does some of the work; true when there is none left. */
  readonly advance: (iterations: number) => boolean;
  /** Where the nodes are now, x and y by turns. */
  readonly positions: () => Float32Array<ArrayBuffer>;
}

/** How the package lays a node and an edge into its matrices. */
const NODE = { x: 0, y: 1, mass: 6, convergence: 7, size: 8, fixed: 9, width: 10 } as const;
const EDGE = { source: 0, target: 1, weight: 2, width: 3 } as const;
/** Width of the picture in pixels for which sizes are meant. */
const PICTURE = 700;
/** Every pair of discs is looked at: too slow beyond. */
const DISCS_AT_MOST = 2000;

/**
 * ForceAtlas2 in two passes: forces between points, then between discs, so that nodes do not cover each other. The number of
 * iterations depends on the size of the graph alone: same graph, same picture.
 */
export function createLayout({ positions, edges, sizes, fixed, isAfresh }: LayoutRequest): Layout {
  const order = sizes.length;
  const nodeMatrix = new Float32Array(order * NODE.width);
  const edgeMatrix = new Float32Array((edges.length / 2) * EDGE.width);
  for (let node = 0; node < order; node += 1) {
    const at = node * NODE.width;
    nodeMatrix[at + NODE.x] = positions[2 * node] ?? 0;
    nodeMatrix[at + NODE.y] = positions[2 * node + 1] ?? 0;
    nodeMatrix[at + NODE.mass] = 1;
    nodeMatrix[at + NODE.convergence] = 1;
    nodeMatrix[at + NODE.size] = 1;
    nodeMatrix[at + NODE.fixed] = fixed[node] ?? 0;
  }
  for (let edge = 0; edge < edges.length / 2; edge += 1) {
    const at = edge * EDGE.width;
    for (const [end, column] of [EDGE.source, EDGE.target].entries()) {
      const row = (edges[2 * edge + end] ?? 0) * NODE.width;
      edgeMatrix[at + column] = row;
      nodeMatrix[row + NODE.mass] = (nodeMatrix[row + NODE.mass] ?? 0) + 1;
    }
    edgeMatrix[at + EDGE.weight] = 1;
  }
  // Newcomers among nodes that stay find their places sooner than a whole picture does, and are waited for.
  const points = isAfresh ? pointIterations(order) : Math.round(pointIterations(order) / 3);
  const settledAt = points + (order > DISCS_AT_MOST ? 0 : Math.round(points / 3));
  let done = 0;
  return {
    settledAt,
    advance(iterations) {
      const until = Math.min(done + iterations, settledAt);
      for (; done < until; done += 1) {
        if (done === points) growToDiscs(nodeMatrix, sizes);
        iterate(settingsFor(order, done >= points), nodeMatrix, edgeMatrix);
      }
      return done === settledAt;
    },
    positions: () => positionsFrom(nodeMatrix, order),
  };
}

function positionsFrom(nodeMatrix: Float32Array, order: number): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length: 2 * order }, (_, index) => {
    const column = index % 2 === 0 ? NODE.x : NODE.y;
    return nodeMatrix[Math.floor(index / 2) * NODE.width + column] ?? 0;
  });
}

function pointIterations(order: number): number {
  return Math.round(Math.min(600, Math.max(150, 300_000 / Math.max(order, 1))));
}

/** Radii in the layout's own units: as large as they will be in a picture that shows everything. */
function growToDiscs(nodeMatrix: Float32Array, sizes: Float32Array): void {
  let least = Infinity;
  let greatest = -Infinity;
  for (let at = 0; at < nodeMatrix.length; at += NODE.width) {
    for (const column of [NODE.x, NODE.y]) {
      least = Math.min(least, nodeMatrix[at + column] ?? 0);
      greatest = Math.max(greatest, nodeMatrix[at + column] ?? 0);
    }
  }
  const unitsPerPixel = (greatest - least) / PICTURE;
  for (const [node, size] of sizes.entries()) {
    nodeMatrix[node * NODE.width + NODE.size] = (size + 5) * unitsPerPixel;
  }
}

function settingsFor(order: number, adjustSizes: boolean) {
  return {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes,
    edgeWeightInfluence: 1,
    scalingRatio: 10,
    strongGravityMode: true,
    gravity: 0.2,
    slowDown: 1 + Math.log(Math.max(order, 1)),
    barnesHutOptimize: order > 1000 && !adjustSizes,
    barnesHutTheta: 0.6,
  };
}
