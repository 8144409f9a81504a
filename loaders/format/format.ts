import type { FormattedText } from "./formatted-text.js";
import { formatPlain } from "./plain.js";

export type TextFormat = "text" | "markdown" | "html";

/** Takes the mark-up of a decoded file out, and keeps what it says. Never fails: whatever is no mark-up is text. */
export function formatText(text: string, format: TextFormat): FormattedText {
  switch (format) {
    default:
      return formatPlain(text);
  }
}

/** The format that the file's name claims, or else its first characters; null for a name that claims another kind of file. */
export function textFormatOf(fileName: string, text: string): TextFormat | null {
  const extension = /\.([a-z0-9]+)$/iu.exec(fileName)?.[1]?.toLowerCase() ?? "";
  if (/^(?:html?|xhtml)$/u.test(extension)) return "html";
  if (/^(?:md|markdown)$/u.test(extension)) return "markdown";
  if (extension === "" || extension === "txt" || extension === "text") return looksLikeHtml(text) ? "html" : "text";
  return null;
}

/** Pages are often saved under a `.txt` name. */
function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html|head|body)\b/iu.test(
    text.slice(0, 4000),
  );
}
