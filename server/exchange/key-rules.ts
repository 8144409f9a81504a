import type { NodeKind } from "./model-graph.js";

/**
 * Why the key cannot be that of such a node; null where it can. Keys begin with what the node is, so that no two kinds of nodes share one; sections
 * and passages have their document's name in it, so that no document takes another's.
 */
export function keyProblem(kind: NodeKind, key: string, document?: string): string | null {
  const prefix = `${kind === "Original" ? "document" : kind.toLowerCase()}:`;
  if (!key.startsWith(prefix) || key.length === prefix.length) return `it must begin with ${prefix}`;
  if (document === undefined) return null;
  const name = document.slice("document:".length);
  const rest = key.slice(prefix.length);
  const isWithin = rest.startsWith(name) && /^[#/][^#/]+$/u.test(rest.slice(name.length));
  return isWithin ? null : `it must be ${prefix}${name}# and a number`;
}
