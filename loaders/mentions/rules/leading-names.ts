import type { Candidate } from "../candidate.js";
import type { Phrase } from "../phrase.js";
import { type PhraseGroup, phrasesOf } from "../phrases.js";
import { isPlaceToken } from "../particular.js";
import type { Reading } from "../reading.js";
import { isOneCharacter, type Token } from "../tokens.js";

const NAME_TAGS: ReadonlySet<string> = new Set(["ns", "nr", "nrt", "nz", "zg", "x"]);
const NO_PIECE = "新老旧大小高低内外上下前后各全等个多及与和跨环沿省市区县乡州";
const LONGEST = 5;

/**
 * The words that a longer name begins with, where the dictionary knows them for a name or not at all: 斗南|国际花卉园区, 昆明|阳宗海|西部快线.
 * Most are places, some are firms: a judge must tell.
 */
export function leadingNames(groups: readonly PhraseGroup[], reading: Reading): Candidate[] {
  return groups.flatMap(phrasesOf).flatMap((phrase) => namesAhead(phrase, reading));
}

function namesAhead(phrase: Phrase, reading: Reading): Candidate[] {
  const { tokens } = phrase;
  const found: Candidate[] = [];
  let from = 0;
  for (let index = 0; index < tokens.length - 1; index += 1) {
    const [first, token, next] = [tokens[from], tokens[index], tokens[index + 1]];
    if (first === undefined || token === undefined || next === undefined) break;
    if (!isPiece(token) || token.end - first.start > LONGEST) break;
    const isEnd = !isPiece(next) || isPlaceToken(token, reading);
    if (isEnd && token.end - first.start > 1 && next.text !== "至") found.push(place(phrase, first, token));
    if (isPlaceToken(token, reading)) from = index + 1;
  }
  return found;
}

function isPiece({ kind, text, tag }: Token): boolean {
  if (kind !== "word") return false;
  return isOneCharacter(text) ? !NO_PIECE.includes(text) : NAME_TAGS.has(tag);
}

function place(phrase: Phrase, first: Token, last: Token): Candidate {
  const [start, end] = [first.start, last.end];
  const name = phrase.text.slice(start - phrase.start, end - phrase.start);
  return { start, end, type: "Place", name, aliases: [], rule: "leading-name", confidence: 0.35 };
}
