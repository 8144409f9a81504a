import type { Links, TestMaker } from "./condition.js";
import { reachedFrom } from "./links.js";

export const componentTest: TestMaker<"component"> = ({ node }, { dataset }) => {
  if (node === null) return { of: "structure", members: largestComponent };
  // What is not there hangs together with nothing: nothing is asked then, rather than everything hidden.
  return dataset.nodes.has(node)
    ? { of: "structure", members: (graph) => reachedFrom(graph, node, Infinity) }
    : undefined;
};

/** Of two that are equally large the one that was there first. */
function largestComponent(graph: Links): ReadonlySet<string> {
  const seen = new Set<string>();
  let largest: ReadonlySet<string> = new Set();
  for (const id of graph.keys()) {
    if (seen.has(id)) continue;
    const component = reachedFrom(graph, id, Infinity);
    for (const member of component) seen.add(member);
    if (component.size > largest.size) largest = component;
  }
  return largest;
}
