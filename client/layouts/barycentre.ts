import { neighboursOf, type Adjacency } from "./adjacency.js";

/**
 * Orders rows so that linked nodes stand side by side: each node is drawn to the middle of its neighbours' places in other rows, row
 * after row, some times over (Sugiyama's barycentre). A place is a share of the row, from 0 to 1.
 */
export function orderRows(adjacency: Adjacency, rows: readonly (readonly number[])[], sweeps = 12): number[][] {
  const ordered = rows.map((row) => [...row]);
  const rowOf = new Int32Array(adjacency.order).fill(-1);
  const places = new Float64Array(adjacency.order);
  const note = (row: readonly number[]) => {
    for (const [index, node] of row.entries()) places[node] = (index + 0.5) / row.length;
  };
  for (const [index, row] of ordered.entries()) {
    for (const node of row) rowOf[node] = index;
    note(row);
  }
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    for (const row of sweep % 2 === 0 ? ordered : ordered.toReversed()) {
      const wanted = new Map(row.map((node) => [node, middleOfNeighbours(adjacency, { node, rowOf, places })]));
      row.sort((one, other) => (wanted.get(one) ?? 0) - (wanted.get(other) ?? 0) || one - other);
      note(row);
    }
  }
  return ordered;
}

function middleOfNeighbours(
  adjacency: Adjacency,
  { node, rowOf, places }: { readonly node: number; readonly rowOf: Int32Array; readonly places: Float64Array },
): number {
  let [sum, count] = [0, 0];
  for (const neighbour of neighboursOf(adjacency, node)) {
    if (rowOf[neighbour] === -1 || rowOf[neighbour] === rowOf[node]) continue;
    sum += places[neighbour] ?? 0;
    count += 1;
  }
  return count === 0 ? (places[node] ?? 0) : sum / count;
}
