import { parseFragment } from "parse5";
import type { MappedText } from "../mapped-text.js";
import { createMappedBuilder } from "./mapped-builder.js";

/** A character reference as the tokenizer may have read it; its value is the parser's own. */
const REFERENCE = /&(?:#x[0-9a-f]{1,8}|#\d{1,10}|[a-z][a-z0-9]{0,40});?/iuy;

const valuesOfReferences = new Map<string, string>();

/**
 * A text node's value with the offsets of what it was read from: `source.slice(start, end)` with character references decoded, line breaks
 * normalised and zeros dropped, as the parser does.
 */
export function mapTextNode(value: string, source: string, start: number, end: number): MappedText {
  const builder = createMappedBuilder(value.length);
  let read = start;
  let written = 0;
  while (read < end && written < value.length) {
    const reference = source[read] === "&" ? referenceAt(source, read, value, written) : null;
    if (reference !== null) {
      builder.add(reference.value, read, reference.end);
      read = reference.end;
      written += reference.value.length;
    } else if (source[read] === value[written]) {
      builder.add(value.charAt(written), read, read + 1);
      read += 1;
      written += 1;
    } else if (source[read] === "\r" && value[written] === "\n") {
      const length = source[read + 1] === "\n" ? 2 : 1;
      builder.add("\n", read, read + length);
      read += length;
      written += 1;
    } else {
      read += 1;
    }
  }
  if (written < value.length) builder.add(value.slice(written), read, end);
  return builder.finish();
}

function referenceAt(
  source: string,
  at: number,
  value: string,
  written: number,
): { readonly value: string; readonly end: number } | null {
  REFERENCE.lastIndex = at;
  const reference = REFERENCE.exec(source)?.[0];
  if (reference === undefined) return null;
  const decoded = valueOf(reference);
  return decoded !== reference && value.startsWith(decoded, written)
    ? { value: decoded, end: at + reference.length }
    : null;
}

function valueOf(reference: string): string {
  const known = valuesOfReferences.get(reference);
  if (known !== undefined) return known;
  const node = parseFragment(reference).childNodes[0];
  const value = node !== undefined && "value" in node ? node.value : reference;
  if (valuesOfReferences.size < 10_000) valuesOfReferences.set(reference, value);
  return value;
}
