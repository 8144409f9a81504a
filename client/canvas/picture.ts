import type { MultiDirectedGraph } from "graphology";
import type { GraphNode, GraphRelationship } from "#model/graph.js";
import type { Point } from "../core/geometry.js";
import type { Dataset } from "../core/dataset.js";

export interface NodeAttributes {
  x: number;
  y: number;
  /** Radius in pixels at the picture's first scale. */
  size: number;
  node: GraphNode;
}

export interface EdgeAttributes {
  relationship: GraphRelationship;
  /** Pixels to the left of the straight line from source to target: tells parallel edges apart. */
  offset: number;
}

export type Picture = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

/** Pixels between parallel edges, as far as the bundle stays no wider than a node. */
const PARALLEL_GAP = 7;
const WIDEST_BUNDLE = 21;
const LARGEST = 17;

/** Makes the graphology graph hold what the dataset holds: nodes that have a point, relationships between two such nodes. */
export function followDataset(picture: Picture, dataset: Dataset, points: ReadonlyMap<string, Point>): void {
  for (const id of picture.edges()) if (!dataset.relationships.has(id)) picture.dropEdge(id);
  for (const id of picture.nodes()) if (!dataset.nodes.has(id)) picture.dropNode(id);
  const degrees = degreesOf(dataset);
  for (const [id, node] of dataset.nodes) {
    const size = sizeFromDegree(degrees.get(id) ?? 0);
    const point = points.get(id);
    if (point !== undefined && !picture.hasNode(id)) picture.addNode(id, { ...point, size, node });
    else if (picture.hasNode(id) && picture.getNodeAttribute(id, "size") !== size)
      picture.setNodeAttribute(id, "size", size);
  }
  const offsets = offsetsOf([...dataset.relationships.values()]);
  for (const [id, relationship] of dataset.relationships) {
    const { start, end } = relationship;
    if (!picture.hasNode(start) || !picture.hasNode(end)) continue;
    const offset = offsets.get(id) ?? 0;
    if (!picture.hasEdge(id)) picture.addDirectedEdgeWithKey(id, start, end, { relationship, offset });
    else {
      if (picture.getEdgeAttribute(id, "offset") !== offset) picture.setEdgeAttribute(id, "offset", offset);
      if (picture.getEdgeAttribute(id, "relationship") !== relationship)
        picture.setEdgeAttribute(id, "relationship", relationship);
    }
  }
}

/** How many relationships each node has with nodes that are there too. */
export function degreesOf({ nodes, relationships }: Dataset): ReadonlyMap<string, number> {
  const degrees = new Map<string, number>();
  for (const { start, end } of relationships.values()) {
    if (!nodes.has(start) || !nodes.has(end)) continue;
    for (const id of [start, end]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  }
  return degrees;
}

/** Area grows with the degree, so that a node of twice the degree looks twice as large. */
export function sizeFromDegree(degree: number): number {
  return Math.min(LARGEST, 4 + 2.2 * Math.sqrt(degree));
}

/** Spreads relationships between the same two nodes to both sides of the straight line; a single one lies on it. */
export function offsetsOf(relationships: readonly GraphRelationship[]): ReadonlyMap<string, number> {
  const bundles = new Map<string, GraphRelationship[]>();
  for (const relationship of relationships) {
    const ends = JSON.stringify([relationship.start, relationship.end].toSorted());
    const bundle = bundles.get(ends);
    if (bundle === undefined) bundles.set(ends, [relationship]);
    else bundle.push(relationship);
  }
  return new Map(
    [...bundles.values()].flatMap((bundle) =>
      bundle.map(({ id, start, end }, index) => {
        const gap = Math.min(PARALLEL_GAP, WIDEST_BUNDLE / Math.max(bundle.length - 1, 1));
        const offset = (index - (bundle.length - 1) / 2) * gap;
        // “Left” turns round with the direction of the edge: measured from one end for all of the bundle.
        return [id, start <= end ? offset : -offset] as const;
      }),
    ),
  );
}
