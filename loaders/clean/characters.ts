import { createMappedBuilder } from "../format/mapped-builder.js";
import type { MappedText } from "../mapped-text.js";

/** What no reader sees: controls, zero-width signs, soft hyphens, direction marks, variation selectors. */
const INVISIBLE = String.raw`[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF\uFFF9-\uFFFB]`;
const SPACE = String.raw`[\t\u00A0\u1680\u2000-\u200A\u202F\u205F]`;
/** Radicals and compatibility forms that converters from other formats leave in place of the characters. */
const COMPATIBLE = String.raw`[\u2E9F\u2EF3\u2F00-\u2FD5\uF900-\uFAD9]`;
const ODD = new RegExp(`${INVISIBLE}|${SPACE}|${COMPATIBLE}`, "gu");

/** Takes invisible characters out, makes every kind of space a space, and radicals and compatibility forms the characters they stand for. */
export function plainCharacters(source: MappedText): MappedText {
  const builder = createMappedBuilder(source.text.length);
  let copied = 0;
  for (const match of source.text.matchAll(ODD)) {
    const at = match.index;
    builder.copy(source, copied, at);
    copied = at + 1;
    const plain = plainForm(match[0]);
    if (plain !== "") builder.add(plain, source.starts[at] ?? 0, source.ends[at] ?? 0);
  }
  if (copied === 0) return source;
  builder.copy(source, copied, source.text.length);
  return builder.finish();
}

function plainForm(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0x2e80 && code !== 0xfeff && !(code >= 0xfe00 && code <= 0xfe0f) && code < 0xfff0) {
    return character.normalize("NFKC");
  }
  return /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F]/u.test(character) ? " " : "";
}
