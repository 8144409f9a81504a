import type { Sentence } from "#model/language.js";
import type { NodeKind } from "./model-graph.js";

/**
 * Why the key cannot be that of such a node; null where it can. Keys begin with what the node is, so that no two kinds of nodes share one; sections
 * and passages have their document's name in it, so that no document takes another's.
 */
export function keyProblem(kind: NodeKind, key: string, document?: string): Sentence | null {
  const prefix = `${kind === "Original" ? "document" : kind.toLowerCase()}:`;
  if (!key.startsWith(prefix) || key.length === prefix.length)
    return { en: `it must begin with ${prefix}`, zh: `必须以 ${prefix} 开头` };
  if (document === undefined) return null;
  const name = document.slice("document:".length);
  const rest = key.slice(prefix.length);
  const isWithin = rest.startsWith(name) && /^[#/][^#/]+$/u.test(rest.slice(name.length));
  return isWithin ? null : { en: `it must be ${prefix}${name}# and a number`, zh: `必须是 ${prefix}${name}# 加编号` };
}
