import { decodeText } from "../decode/decode.js";
import type { FileFormat, TextContent } from "./file-format.js";
import type { FormattedText } from "./formatted-text.js";
import { formatHtml } from "./html.js";
import { formatMarkdown } from "./markdown.js";
import { formatPlainFile } from "./plain.js";

/** A kind of text, which is read at once. */
export interface TextFormat extends FileFormat {
  readonly read: (bytes: Uint8Array, place: string) => TextContent;
}

const html: TextFormat = {
  name: "HTML",
  extensions: ["html", "htm", "xhtml", "shtml"],
  isBinary: false,
  recognises: (bytes) => looksLikeHtml(headOf(bytes)),
  read: (bytes, place) => textContent(bytes, place, formatHtml),
};

const markdown: TextFormat = {
  name: "Markdown",
  extensions: ["md", "markdown"],
  isBinary: false,
  recognises: () => false,
  read: (bytes, place) => textContent(bytes, place, formatMarkdown),
};

const plain: TextFormat = {
  name: "TXT",
  extensions: ["txt", "text"],
  isBinary: false,
  recognises: () => true,
  read: (bytes, place) => textContent(bytes, place, formatPlainFile),
};

/** The last of them takes whatever is text. */
export const TEXT_FORMATS: readonly TextFormat[] = [html, markdown, plain];

function textContent(
  bytes: Uint8Array,
  place: string,
  format: (text: string, place: string) => FormattedText,
): TextContent {
  const { text } = decodeText(bytes, place);
  return { kind: "text", original: text, formatted: format(text, place) };
}

/** The first bytes as ASCII, without the zeros of UTF-16: enough for marks. */
export function headOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8000))
    .toString("latin1")
    .replaceAll("\0", "")
    .replace(/^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/u, "");
}

/** Pages are often saved under a `.txt` name. */
function looksLikeHtml(head: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]{0,2000}>\s*)?<(?:!doctype html|html|head|body)\b/iu.test(head);
}
