/** What XML 1.0 has no place for: control characters, half surrogate pairs, U+FFFE and U+FFFF. */
// oxlint-disable-next-line eslint/no-control-regex -- these are what is looked for
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Cs}]/gu;

/** The text with U+FFFD, the sign for a character that is lost, in the place of each that XML cannot hold. */
export function xmlCharacters(text: string): string {
  return text.replace(NOT_XML, "\uFFFD");
}

/** As the value of an attribute or the content of an element. */
export function xmlText(text: string): string {
  return xmlCharacters(text).replace(/[&<>"'\t\n\r]/gu, (sign) => ENTITIES[sign] ?? sign);
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};
