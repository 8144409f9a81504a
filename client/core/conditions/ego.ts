import type { TestMaker } from "./condition.js";
import { reachedFrom } from "./links.js";

/** Where the node is not there nothing is asked, rather than everything hidden. */
export const egoTest: TestMaker<"ego"> = ({ node, steps }, { dataset }) =>
  dataset.nodes.has(node) ? { of: "structure", members: (graph) => reachedFrom(graph, node, steps) } : undefined;
