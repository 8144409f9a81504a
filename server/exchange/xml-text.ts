import { escapedText } from "./escaped-text.js";

/** What XML 1.0 has no place for: control characters, half surrogate pairs, U+FFFE and U+FFFF. */
// oxlint-disable-next-line eslint/no-control-regex -- these are what is looked for
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Cs}]/gu;

/** What is said in each file about text that was written otherwise. */
export const ESCAPE_NOTE =
  "A character that XML cannot hold is written _xHHHH_ with its UTF-16 code, and so is an underscore before an x.";

/** As the value of an attribute or the content of an element: line breaks and tabs survive both. */
export function xmlText(text: string): string {
  return escapedText(text, NOT_XML).replace(/[&<>"\t\n\r]/gu, (sign) => ENTITIES[sign] ?? sign);
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** An id as GraphML's schema demands it (NMTOKEN); `unescapedText` gives the id back. */
export function xmlToken(id: string): string {
  return escapedText(id, NOT_NMTOKEN);
}

const NOT_NMTOKEN =
  // oxlint-disable-next-line eslint/no-misleading-character-class -- ranges, as the standard lists them; nothing is joined
  /[^-.:\w·\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u037D\u037F-\u1FFF\u200C\u200D\u203F\u2040\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}]/gu;
