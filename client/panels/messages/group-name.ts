import type { Dataset } from "../../core/scene/dataset.js";
import { nodeName } from "../../core/scene/derive.js";
import type { Group } from "../../core/measures/measure.js";
import type { Words } from "./words.js";

/** A group is called after its most linked node, with how many it has. */
export function groupName(
  { head, members }: Group,
  { nodes }: Pick<Dataset, "nodes">,
  words: Pick<Words, "t" | "language">,
): string {
  const node = nodes.get(head);
  const name = node === undefined ? head : nodeName(node, words.language);
  return words.t("measures.group", { name, count: members.length });
}
