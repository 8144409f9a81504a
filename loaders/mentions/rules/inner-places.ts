import type { Candidate } from "../candidate.js";
import type { Token } from "../tokens.js";

const NAME_TAGS: ReadonlySet<string> = new Set(["ns", "nr", "nrt", "nz", "zg", "nt"]);
const SUFFIX = /(?:高新技术产业开发区|经济技术开发区|综合保税区|开发区|高新区|经开区|工业园区|工业园|产业园|科技园|机场|火车站|水库|公园|新城|新区|片区|商圈|半岛|大道|流域|路|街|巷|河|湖|江|港|湾|海|岛|山|镇|村|桥|溪|塘|浦|洲|岭|寺|坝|垸|岸)$/u;
const LONGEST = 6;

/**
 * A place that stands at the head of, or within, a longer name: 圭塘河|生态引水工程, 老沪闵路|拓宽工程. Its last word tells a place, and the
 * rest is no word of the dictionary but a name.
 */
export function innerPlaces(text: string, tokens: readonly Token[]): Candidate[] {
  const found: Candidate[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== "word") continue;
    const place = placeEndingAt(text, tokens, index);
    if (place !== null) found.push(place);
  }
  return found;
}

function placeEndingAt(text: string, tokens: readonly Token[], index: number): Candidate | null {
  const last = tokens[index];
  if (last === undefined || !SUFFIX.test(last.text)) return null;
  if (last.text.length > 1 && NAME_TAGS.has(last.tag) && last.text.length <= 4 && last.tag === "ns") return place(text, last, last);
  let from = index;
  while (from > 0 && isNamePiece(tokens[from - 1]) && last.end - (tokens[from - 1]?.start ?? 0) <= LONGEST) from -= 1;
  const first = tokens[from];
  if (first === undefined || from === index) return null;
  return last.end - first.start < 3 ? null : place(text, first, last);
}

function isNamePiece(token: Token | undefined): boolean {
  if (token === undefined || token.kind !== "word") return false;
  return NAME_TAGS.has(token.tag) || (token.text.length === 1 && /^(?:n|ng|g|j|x|a|b|q|f|nrfg)$/u.test(token.tag));
}

function place(text: string, first: Token, last: Token): Candidate {
  const name = text.slice(first.start, last.end);
  return { start: first.start, end: last.end, type: "Place", name, aliases: [], rule: "inner-place", confidence: 0.65 };
}
