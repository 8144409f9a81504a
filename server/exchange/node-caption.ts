import type { GraphNode } from "#model/graph.js";

/** What a canvas writes beside the node. */
export function captionOf({ id, properties }: GraphNode): string {
  const caption = properties["name"] ?? properties["title"];
  return typeof caption === "string" ? caption : id;
}
