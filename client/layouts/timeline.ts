import { adjacencyOf } from "./adjacency.js";
import { placeInColumns } from "./columns.js";
import { placedAtOnce, type LayoutRequest } from "./layout.js";

/** A block of columns for each year in which something was first told, the earliest to the left; what has no year stands at the end. */
export const createTimelineLayout = placedAtOnce(({ edges, sizes, traits }: LayoutRequest) => {
  const years = [...new Set(traits.years)].toSorted((one, other) => (one || Infinity) - (other || Infinity));
  const nodes = new Map<number, number[]>(years.map((year) => [year, []]));
  for (const [node, year] of traits.years.entries()) nodes.get(year)?.push(node);
  const blocks = [...nodes].map(([year, members]) => ({ of: year || ("rest" as const), nodes: members }));
  const positions = new Float32Array(2 * sizes.length);
  const headings = placeInColumns(adjacencyOf(sizes.length, edges), blocks, positions);
  return { positions, headings };
});
