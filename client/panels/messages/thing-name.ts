import { nodeName } from "../../core/scene/derive.js";
import type { State } from "../../core/state.js";
import { factSentence } from "./fact-sentence.js";
import type { Words } from "./words.js";

/** What a node or a relationship is called, by its id; undefined where it or one of its ends is not in the data. */
export function thingName(
  { nodes, relationships }: Pick<State["dataset"], "nodes" | "relationships">,
  id: string,
  words: Pick<Words, "language" | "relationName">,
): string | undefined {
  const node = nodes.get(id);
  if (node !== undefined) return nodeName(node, words.language);
  const fact = relationships.get(id);
  const [start, end] = [nodes.get(fact?.start ?? ""), nodes.get(fact?.end ?? "")];
  return fact && start && end && factSentence({ start, type: fact.type, end }, words);
}
