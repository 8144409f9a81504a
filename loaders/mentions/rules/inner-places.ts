import type { Candidate } from "../candidate.js";
import type { Reading } from "../reading.js";
import { isOneCharacter, type Token } from "../tokens.js";

const NAME_TAGS: ReadonlySet<string> = new Set(["ns", "nrt", "nz", "zg"]);
const PIECE_TAGS: ReadonlySet<string> = new Set(["n", "ng", "nr", "nrfg", "g", "j", "x", "q", "ns", "zg", "nz"]);
const SUFFIX = /^(?:路|街|巷|河|湖|江|港|湾|岛|山|镇|村|桥|溪|塘|浦|洲|岭|寺|坝|垸|岸|道|大道|大桥|水库|机场|公园)$/u;
/** The last characters of the suffixes. */
const ENDS = "路街巷河湖江港湾岛山镇村桥溪塘浦洲岭寺坝垸岸道库场园";
const NO_START = /^[新老旧大小中东南西北内外上下前后高低]/u;
const LONGEST = 6;

/**
 * A place that stands at the head of, or within, a longer name: 圭塘河|生态引水工程, 老沪闵路|拓宽工程. Its last word tells a place, and the
 * rest is no word of the dictionary but a name.
 */
export function innerPlaces(text: string, tokens: readonly Token[], reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const [index, token] of tokens.entries()) {
    if (
      token.kind !== "word" ||
      !ENDS.includes(token.text.slice(-1)) ||
      reading.gazetteers.words.generic.has(token.text)
    )
      continue;
    const place = placeEndingAt(text, tokens, index);
    if (place !== null) found.push(place);
  }
  return found;
}

function placeEndingAt(text: string, tokens: readonly Token[], index: number): Candidate | null {
  const last = tokens[index];
  if (last === undefined) return null;
  if (last.tag === "ns" && last.text.length >= 3 && SUFFIX.test(last.text.slice(-1))) return place(text, last, last);
  if (!SUFFIX.test(last.text)) return null;
  let from = index;
  while (from > 0 && isNamePiece(tokens[from - 1]) && last.end - (tokens[from - 1]?.start ?? 0) <= LONGEST) from -= 1;
  const first = tokens[from];
  if (first === undefined || last.start - first.start < 2) return null;
  if (last.start - first.start < 3 && NO_START.test(first.text)) return null;
  return place(text, first, last);
}

function isNamePiece(token: Token | undefined): boolean {
  if (token === undefined || token.kind !== "word") return false;
  return NAME_TAGS.has(token.tag) || (isOneCharacter(token.text) && PIECE_TAGS.has(token.tag));
}

function place(text: string, first: Token, last: Token): Candidate {
  const name = text.slice(first.start, last.end);
  return { start: first.start, end: last.end, type: "Place", name, aliases: [], rule: "inner-place", confidence: 0.65 };
}
