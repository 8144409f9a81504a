import type { Dataset } from "../../core/scene/dataset.js";
import type { Group } from "../../core/measures/measure.js";
import type { Words } from "./words.js";
import { namesOnCanvas } from "../../core/names/scope.js";

/** A group is called after its most linked node, with how many it has. */
export function groupName(
  { head, members }: Group,
  dataset: Pick<Dataset, "nodes">,
  words: Pick<Words, "t" | "language">,
): string {
  const name = namesOnCanvas(dataset, words.language).get(head) ?? head;
  return words.t("measures.group", { name, count: members.length });
}
