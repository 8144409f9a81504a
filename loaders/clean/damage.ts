import { gbkTable, isGbkLead, isGbkTrail } from "./gbk-table.js";

/** A character that the site annotates, with its one reading: `["結", "jié"]`. */
export type AnnotatedCharacter = readonly [character: string, reading: string];

export interface DamageOptions {
  /** In the order in which the site replaces them. */
  readonly annotated: readonly AnnotatedCharacter[];
  /** Signs at whose bytes, wherever they match, the site cuts the page and decodes the pieces by themselves: `。，？！`. */
  readonly breaks?: string;
  /** What a pair of bytes that GBK leaves undefined becomes. */
  readonly undefinedPair?: "" | "?";
  /** What a lead byte at the end of a piece becomes. */
  readonly loneLead?: "" | "?";
}

/**
 * The bug that scraped reports suffer from, forward: the text as GBK bytes, each annotated character's two bytes followed by `(reading)`
 * wherever they match, character borders or not, then decoded again. Characters that GBK lacks stand apart and break no pair.
 */
export function damageText(text: string, options: DamageOptions): string {
  const { undefinedPair = "", loneLead = "?" } = options;
  let bytes = encode(text);
  for (const [character, reading] of options.annotated) {
    bytes = insertMatches(bytes, encode(character), { after: encode(`(${reading})`) });
  }
  for (const sign of options.breaks ?? "") bytes = insertMatches(bytes, encode(sign), { before: [CUT] });
  return decode(bytes, undefinedPair, loneLead);
}

/** Stands between two pieces; no byte. */
const CUT = -1;
/** Units that GBK lacks are kept whole, above all bytes. */
const FOREIGN = 0x1_0000;

function encode(text: string): number[] {
  const { bytesOf } = gbkTable();
  const bytes: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const pair = bytesOf(unit);
    if (unit < 0x80) bytes.push(unit);
    else if (pair === 0) bytes.push(FOREIGN + unit);
    else bytes.push(pair >> 8, pair & 0xff);
  }
  return bytes;
}

/** Puts bytes around every match of a pair, from left to right. */
function insertMatches(
  bytes: readonly number[],
  pair: readonly number[],
  { before = [], after = [] }: { readonly before?: readonly number[]; readonly after?: readonly number[] },
): number[] {
  const [lead = 0, trail = 0] = pair;
  const result: number[] = [];
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte !== lead || bytes[index + 1] !== trail) {
      result.push(byte);
      continue;
    }
    result.push(...before, byte, trail, ...after);
    index += 1;
  }
  return result;
}

function decode(bytes: readonly number[], undefinedPair: string, loneLead: string): string {
  const { unitOf } = gbkTable();
  const units: string[] = [];
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte === CUT) continue;
    if (byte >= FOREIGN) units.push(String.fromCharCode(byte - FOREIGN));
    else if (!isGbkLead(byte)) units.push(byte < 0x80 ? String.fromCharCode(byte) : "?");
    else {
      const next = bytes[index + 1];
      if (next === undefined || next === CUT || next >= FOREIGN) {
        units.push(loneLead);
        continue;
      }
      index += 1;
      const unit = unitOf(byte, next);
      if (unit !== 0) units.push(String.fromCharCode(unit));
      else units.push(isGbkTrail(next) ? undefinedPair : "?");
    }
  }
  return units.join("");
}
