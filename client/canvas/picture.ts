import type { MultiDirectedGraph } from "graphology";
import type { Sigma } from "sigma";
import type { GraphNode, GraphRelationship } from "#model/graph.js";
import type { Point } from "../core/scene/geometry.js";
import type { Dataset } from "../core/scene/dataset.js";

export interface NodeAttributes {
  x: number;
  y: number;
  /** Radius in pixels at the picture's first scale. */
  size: number;
  node: GraphNode;
}

export interface EdgeAttributes {
  relationship: GraphRelationship;
}

export type Picture = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

/** What draws a picture. */
export type Renderer = Sigma<NodeAttributes, EdgeAttributes>;

const LARGEST = 17;

/** Makes the graphology graph hold what the dataset holds: nodes that have a point, relationships between two such nodes. */
export function followDataset(picture: Picture, dataset: Dataset, points: ReadonlyMap<string, Point>): void {
  for (const id of picture.edges()) if (!dataset.relationships.has(id)) picture.dropEdge(id);
  for (const id of picture.nodes()) if (!dataset.nodes.has(id)) picture.dropNode(id);
  const sizeOf = sizesIn(dataset);
  for (const [id, node] of dataset.nodes) {
    const size = sizeOf(id);
    const point = points.get(id);
    if (point !== undefined && !picture.hasNode(id)) picture.addNode(id, { ...point, size, node });
    else if (picture.hasNode(id) && picture.getNodeAttribute(id, "size") !== size)
      picture.setNodeAttribute(id, "size", size);
  }
  for (const [id, relationship] of dataset.relationships) {
    const { start, end } = relationship;
    if (!picture.hasNode(start) || !picture.hasNode(end)) continue;
    if (!picture.hasEdge(id)) picture.addDirectedEdgeWithKey(id, start, end, { relationship });
    else if (picture.getEdgeAttribute(id, "relationship") !== relationship)
      picture.setEdgeAttribute(id, "relationship", relationship);
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

/** How large each node is. Where nothing is linked, sizes tell nothing apart: all are large enough to have their names. */
export function sizesIn(dataset: Dataset): (id: string) => number {
  const degrees = degreesOf(dataset);
  const least = degrees.size === 0 ? 1 : 0;
  return (id) => sizeFromDegree(degrees.get(id) ?? least);
}

/** Area grows with the degree, so that a node of twice the degree looks twice as large. */
export function sizeFromDegree(degree: number): number {
  return Math.min(LARGEST, 4 + 2.2 * Math.sqrt(degree));
}
