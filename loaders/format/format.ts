import type { FormattedText } from "./formatted-text.js";
import { formatHtml } from "./html.js";
import { formatMarkdown } from "./markdown.js";
import { formatPlain } from "./plain.js";

export type TextFormat = "text" | "markdown" | "html";

/** Takes the mark-up of a decoded file out, and keeps what it says. Never fails: whatever is no mark-up is text. */
export function formatText(text: string, format: TextFormat): FormattedText {
  if (format === "markdown") return formatMarkdown(text);
  return format === "html" ? formatHtml(text) : formatPlain(text);
}

/** The format that the file's name claims, or else its first characters; null for a name that claims another kind of file. */
export function textFormatOf(fileName: string, text: string): TextFormat | null {
  const extension = /\.([a-z0-9]+)$/iu.exec(fileName)?.[1]?.toLowerCase() ?? "";
  if (/^(?:html?|xhtml|shtml)$/u.test(extension)) return "html";
  if (/^(?:md|markdown)$/u.test(extension)) return "markdown";
  if (/^(?:|txt|text)$/u.test(extension)) return looksLikeHtml(text) ? "html" : "text";
  return null;
}

/** Pages are often saved under a `.txt` name. */
function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, 4000);
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]{0,2000}>\s*)?<(?:!doctype html|html|head|body)\b/iu.test(head);
}
