import type { Links, TestMaker } from "./condition.js";

export const coreTest: TestMaker<"core"> = ({ least }) => ({
  of: "structure",
  members: (graph) => coreOf(graph, least),
});

/** The k-core (Seidman 1983): takes nodes of fewer neighbours away until there are none. */
function coreOf(graph: Links, least: number): ReadonlySet<string> {
  const degrees = new Map([...graph].map(([id, neighbours]) => [id, neighbours.length]));
  const leaving = [...degrees].filter(([, degree]) => degree < least).map(([id]) => id);
  const left = new Set(leaving);
  for (const id of leaving) {
    for (const neighbour of graph.get(id) ?? []) {
      const degree = (degrees.get(neighbour) ?? 0) - 1;
      degrees.set(neighbour, degree);
      if (degree >= least || left.has(neighbour)) continue;
      left.add(neighbour);
      leaving.push(neighbour);
    }
  }
  return new Set([...graph.keys()].filter((id) => !left.has(id)));
}
