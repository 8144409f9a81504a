import { CONCEPTS_OF, LONGEST_WORD, WHOLE_WORDS, type Concept } from "./concepts.js";

/** A piece of a question, in order and without overlap; spaces and signs stand between. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** None: a word that the grammar does not know, such as a name. */
  readonly concepts: readonly Concept[];
  readonly year: number | null;
  readonly number: number | null;
}

const YEAR = /^(?:19|20)\d{2}(?!\d)\s?(?:年度|年)?/u;
const NUMBER = /^\d+(?:\.\d+)?\s?(?:[%％]|个百分点|percent\b)/u;
const LATIN_WORD = /^(?:(?!\p{Script=Han})[\p{L}\p{N}&])+(?:['’.-](?:(?!\p{Script=Han})[\p{L}\p{N}])+)*/u;
const HAN = /^\p{Script=Han}/u;
const LATIN = /[\p{L}\p{N}]/u;

/** Cuts a question, lower case and simplified, into the longest words that the grammar knows and what is between them. */
export function questionTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const token = tokenAt(text, at);
    if (token === null) {
      at += String.fromCodePoint(text.codePointAt(at) ?? 0).length;
      continue;
    }
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function tokenAt(text: string, start: number): Token | null {
  const rest = text.slice(start);
  const year = YEAR.exec(rest)?.[0];
  if (year !== undefined) return token({ text: year, start, year: Number(year.slice(0, 4)) });
  const number = NUMBER.exec(rest)?.[0];
  if (number !== undefined) return token({ text: number, start, number: Number.parseFloat(number) });
  const known = knownWordAt(text, start);
  if (known !== null) return token({ text: known, start, concepts: CONCEPTS_OF.get(known) ?? [] });
  if (HAN.test(rest)) return token({ text: String.fromCodePoint(rest.codePointAt(0) ?? 0), start });
  const word = LATIN_WORD.exec(rest)?.[0];
  return word === undefined ? null : token({ text: word, start });
}

function token(given: Partial<Token> & Pick<Token, "text" | "start">): Token {
  return { concepts: [], year: null, number: null, end: given.start + given.text.length, ...given };
}

/** The longest; of letters only whole words. */
function knownWordAt(text: string, start: number): string | null {
  for (let length = Math.min(LONGEST_WORD, text.length - start); length > 0; length -= 1) {
    const word = text.slice(start, start + length);
    const isKnown = CONCEPTS_OF.has(word) || WHOLE_WORDS.has(word);
    if (isKnown && !isCutOff(text, start, start + length) && !endsInsideWord(text, start, start + length)) return word;
  }
  return null;
}

/** 哪些人 of 哪些人工智能项目: its last character begins a longer word. */
function endsInsideWord(text: string, start: number, end: number): boolean {
  const last = end - 1;
  return last > start && [...WHOLE_WORDS].some((word) => text.startsWith(word, last));
}

function isCutOff(text: string, start: number, end: number): boolean {
  return (isLatin(text[start]) && isLatin(text[start - 1])) || (isLatin(text[end - 1]) && isLatin(text[end]));
}

function isLatin(character: string | undefined): boolean {
  return character !== undefined && LATIN.test(character) && !HAN.test(character);
}
