import type { DocumentChanges } from "#model/document-changes.js";
import type { Translate } from "../messages/translate.js";

const KINDS = ["entities", "facts", "figures"] as const;
const WAYS = ["added", "withdrawn", "changed"] as const;

/** What a load changes: “新增 171 个实体、96 条关系；减少 3 条关系”. Null where nothing is another. */
export function changeWords(changes: DocumentChanges, t: Translate): string | null {
  const parts = WAYS.flatMap((way) => {
    const counted = KINDS.flatMap((kind) => {
      const count = changes[kind][way];
      return count === 0 ? [] : [t(`changes.${kind}`, { count })];
    });
    return counted.length === 0 ? [] : [t(`changes.${way}`, { list: counted.join(t("list.comma")) })];
  });
  return parts.length === 0 ? null : sentenceCase(parts.join(t("list.stop")));
}

/** What is undone only withdraws, and then begins with the word that otherwise stands in the middle. */
function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
