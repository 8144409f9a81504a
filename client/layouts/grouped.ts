import { packSiblings } from "d3-hierarchy";
import { adjacencyOf, byDegree } from "./adjacency.js";
import { type LayoutHeading, PITCH, placedAtOnce, type LayoutRequest } from "./layout.js";
import { sunflowerPoint } from "./sunflower.js";

/** Between two groups, in pitches: their rims and a name have room there. */
const MARGIN = 1.5;
/** From the outermost nodes to the rim, in pitches. */
const INSIDE = 0.6;

/** Each group a disc of its own, its most linked nodes in the middle; the discs lie as close as they can. */
export const createGroupedLayout = placedAtOnce(({ edges, sizes, traits }: LayoutRequest) => {
  const adjacency = adjacencyOf(sizes.length, edges);
  const groups = new Map<number, number[]>();
  for (const [node, group] of traits.groups.entries()) {
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [node]);
    else members.push(node);
  }
  const discs = [...groups]
    .map(([group, members]) => ({ group, members, r: PITCH * (0.62 * Math.sqrt(members.length) + MARGIN) }))
    .toSorted((one, other) => other.r - one.r);
  const positions = new Float32Array(2 * sizes.length);
  const headings: LayoutHeading[] = [];
  for (const { group, members, r, x, y } of packSiblings(discs)) {
    const radius = r - (MARGIN - INSIDE) * PITCH;
    headings.push({
      of: group,
      nodes: members,
      at: { x, y: y + radius },
      room: 2 * radius,
      guide: { kind: "rim", centre: { x, y }, radius },
    });
    for (const [index, node] of byDegree(adjacency, members).entries()) {
      const point = sunflowerPoint(index, PITCH);
      positions[2 * node] = x + point.x;
      positions[2 * node + 1] = y + point.y;
    }
  }
  return { positions, headings };
});
