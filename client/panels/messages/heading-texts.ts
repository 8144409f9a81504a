import type { HeadingSubject } from "../../core/headings/heading.js";
import type { Words } from "./words.js";

/** Ways to say a heading, the fullest first; none before there are words. `nodeName` names the node that it is about. */
export function headingTexts(
  { subject, count }: { readonly subject: HeadingSubject; readonly count: number | null },
  nodeName: (id: string) => string,
  words: Words | undefined,
): readonly string[] {
  if (words === undefined) return [];
  const name = headingName(subject, nodeName, words);
  return count === null ? [name] : [words.t("heading.counted", { name, count }), name];
}

export function headingName(subject: HeadingSubject, nodeName: (id: string) => string, { t, typeName }: Words): string {
  switch (subject.kind) {
    case "year":
      return t("heading.year", { year: String(subject.year) });
    case "type":
      return typeName(subject.type);
    case "node":
      return nodeName(subject.id);
    case "north":
      return t("heading.north");
    default:
      return t(`heading.rest.${subject.of}`);
  }
}
