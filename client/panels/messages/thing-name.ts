import { nodeName } from "../../core/scene/derive.js";
import { factSentence } from "./fact-sentence.js";
import type { Words } from "./words.js";
import { namesOnCanvas } from "../../core/names/scope.js";
import type { Dataset } from "../../core/scene/dataset.js";
import type { GraphNode } from "#model/graph.js";

/** What a node or a relationship is called, by its id; undefined where it or one of its ends is not in the data. */
export function thingName(
  dataset: Dataset,
  id: string,
  words: Pick<Words, "language" | "relationName">,
): string | undefined {
  const { nodes, relationships } = dataset;
  const nameOf = (each: GraphNode) =>
    namesOnCanvas(dataset, words.language).get(each.id) ?? nodeName(each, words.language);
  const node = nodes.get(id);
  if (node !== undefined) return nameOf(node);
  const fact = relationships.get(id);
  const [start, end] = [nodes.get(fact?.start ?? ""), nodes.get(fact?.end ?? "")];
  return fact && start && end && factSentence({ start, type: fact.type, end }, words, nameOf);
}
