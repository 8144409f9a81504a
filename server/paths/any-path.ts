import type { PathRequest } from "./path-messages.js";

/** For tests: asks for the shortest paths between two entities, whatever they lead over. */
export function anyPath(from: string, to: string): PathRequest {
  return {
    from,
    to,
    via: [],
    inOrder: false,
    types: null,
    labels: null,
    direction: "both",
    leastConfidence: 0,
    mostFacts: null,
    maxLength: 6,
    limit: 5,
  };
}
