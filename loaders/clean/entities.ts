import { parseFragment } from "parse5";
import { createMappedBuilder } from "../format/mapped-builder.js";
import type { MappedText } from "../mapped-text.js";

/** Names that lose their ampersand in damaged pages; elsewhere a word before `;` is left alone. */
const BARE: ReadonlyMap<string, string> = new Map([
  ["nbsp", " "],
  ["ensp", " "],
  ["emsp", " "],
  ["thinsp", " "],
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["mdash", "—"],
  ["ndash", "–"],
  ["hellip", "…"],
  ["middot", "·"],
  ["bull", "•"],
  ["times", "×"],
  ["deg", "°"],
  ["permil", "‰"],
  ["laquo", "«"],
  ["raquo", "»"],
  ["quot", '"'],
]);

const BARE_NAME = /(?:nbsp|ensp|emsp|thinsp|[lr][ds]quo|[mn]dash|hellip|middot|bull|times|deg|permil|[lr]aquo|quot);/uy;
/** An entity, its ampersand escaped any number of times (`&amp;amp;ldquo;`), or a bare name. */
const ENTITY =
  /&(?:amp;|#38;|#x26;){0,8}(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});|&(?:nbsp|[lr][ds]quo|[mn]dash|hellip|middot)(?![a-z0-9;=])|(?<![a-z0-9&#])(?:nbsp|ensp|emsp|[lr][ds]quo|[mn]dash|hellip|middot|permil);/giu;

const namedCharacters = new Map<string, string | null>();

/** Entities become what they stand for; a doubled one (`&amp;ldquo;`) too, and one that has lost its ampersand (`ldquo;`). */
export function decodeEntities(source: MappedText): MappedText {
  if (!/&|(?:sp|quo|dash|lip|dot|mil);/iu.test(source.text)) return source;
  const builder = createMappedBuilder(source.text.length);
  let copied = 0;
  for (const match of source.text.matchAll(ENTITY)) {
    const end = match.index + match[0].length;
    const character = characterOf(match[0]);
    if (character === null) continue;
    builder.copy(source, copied, match.index);
    builder.add(character, source.starts[match.index] ?? 0, source.ends[end - 1] ?? 0);
    copied = end;
  }
  builder.copy(source, copied, source.text.length);
  return builder.finish();
}

/** The entity without ampersand that begins at `start`. */
export function bareEntityAt(text: string, start: number): { readonly character: string; readonly end: number } | null {
  BARE_NAME.lastIndex = start;
  const name = BARE_NAME.exec(text)?.[0];
  const character = name === undefined ? undefined : BARE.get(name.slice(0, -1));
  return name === undefined || character === undefined ? null : { character, end: start + name.length };
}

function characterOf(entity: string): string | null {
  const name = /#?[a-z0-9]+(?=;?$)/iu.exec(entity)?.[0] ?? "";
  const known = namedCharacters.get(name);
  if (known !== undefined) return known;
  const decoded = BARE.get(name.toLowerCase()) ?? decodedByParser(`&${name};`);
  namedCharacters.set(name, decoded);
  return decoded;
}

/** The HTML standard's own table, as parse5 has it. Null: no such entity, or one that would break a line. */
function decodedByParser(entity: string): string | null {
  const node = parseFragment(entity).childNodes[0];
  if (node === undefined || node.nodeName !== "#text" || !("value" in node)) return null;
  const { value } = node;
  if (value === entity || value === "\uFFFD") return null;
  return /^[\n\r\f\v\u0085\u2028\u2029]$/u.test(value) ? " " : value.replaceAll("\u00A0", " ");
}
