import { escapedText, unescapedText } from "./escaped-text.js";
import { isKeyPrefix, KEY_NAMESPACE } from "./jsonld-context.js";

/** A node's or fact's id as JSON-LD takes it: `project:西岸` is a compact IRI by the file's context; what has no known prefix is written whole. */
export function iriFromId(id: string): string {
  const colon = id.indexOf(":");
  const isCompact = isKeyPrefix(id.slice(0, colon)) && !id.startsWith("//", colon + 1);
  const encoded = escapedText(id, /\p{Cs}/gu).replace(NOT_IRI, (sign) => encodeURIComponent(sign));
  return isCompact ? encoded : `${KEY_NAMESPACE}${encoded}`;
}

/** Stands before the name of a property that would have another meaning in the file. */
export const NAME_MARK = "mailuo:";

/** Whether a property holds keys of documents or passages, which JSON-LD links to. */
export function isLink(property: string): boolean {
  return property === "document" || property === "evidence";
}

/** Undoes `iriFromId`; null for what is no id of ours. */
export function idFromIri(iri: string): string | null {
  const isWhole = iri.startsWith(KEY_NAMESPACE);
  if (!isWhole && !isKeyPrefix(iri.slice(0, iri.indexOf(":")))) return null;
  const encoded = isWhole ? iri.slice(KEY_NAMESPACE.length) : iri;
  try {
    return unescapedText(encoded.replace(/%[0-9A-F]{2}/gu, (code) => decodeURIComponent(code)));
  } catch {
    return null;
  }
}

/** What an IRI must not hold as it is (RFC 3987), all of it ASCII, and the sign that encodes it. */
// oxlint-disable-next-line eslint/no-control-regex -- these are what is looked for
const NOT_IRI = /[\u0000-\u0020"<>\\^`{|}%\u007F]/gu;
