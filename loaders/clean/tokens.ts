import { bareEntityAt } from "./entities.js";

/** What a page damaged by the annotation bug shows, piece by piece. Offsets into the line's text. */
export type Token = { readonly start: number; readonly end: number } & (
  | { readonly kind: "unit"; readonly unit: number }
  /** `(pinyin)`, whole. */
  | { readonly kind: "annotation"; readonly syllable: string }
  /** `?pinyin)`: its bracket was swallowed by the byte before it. */
  | { readonly kind: "swallowed"; readonly syllable: string }
  /**
   * `?ldquo;`: the ampersand was swallowed; `character` is what the entity stands for. `?/p>`: the bracket of a tag was, which stands for
   * nothing.
   */
  | { readonly kind: "entity"; readonly character: string }
  /** `?`: bytes that stood for no character, or a question mark. */
  | { readonly kind: "lost" }
);

const SYLLABLE = /[a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿêɡ]{1,6}/uy;

const TAG = /\/?(?:p|br|b|strong|div|span|font|td|tr|li|h[1-6])(?:\s[^<>\n]{0,60})?\s?\/?>/iuy;

export function tokensOf(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  for (let index = start; index < end;) {
    const token = tokenAt(text, index);
    tokens.push(token);
    index = token.end;
  }
  return tokens;
}

function tokenAt(text: string, start: number): Token {
  const unit = text.charCodeAt(start);
  if (unit === 0x28 || unit === 0xff08) {
    const syllable = bracketedSyllable(text, start + 1);
    if (syllable !== null) return { kind: "annotation", syllable, start, end: start + syllable.length + 2 };
  }
  if (unit === 0x3f) {
    const syllable = bracketedSyllable(text, start + 1);
    if (syllable !== null) return { kind: "swallowed", syllable, start, end: start + syllable.length + 2 };
    const entity = bareEntityAt(text, start + 1);
    if (entity !== null) return { kind: "entity", character: entity.character, start, end: entity.end };
    TAG.lastIndex = start + 1;
    const tag = TAG.exec(text)?.[0];
    if (tag !== undefined) return { kind: "entity", character: "", start, end: start + 1 + tag.length };
    return { kind: "lost", start, end: start + 1 };
  }
  return { kind: "unit", unit, start, end: start + 1 };
}

/** The syllable from `start` to a closing bracket, if it is one. */
function bracketedSyllable(text: string, start: number): string | null {
  SYLLABLE.lastIndex = start;
  const syllable = SYLLABLE.exec(text)?.[0];
  if (syllable === undefined) return null;
  const close = text.charCodeAt(start + syllable.length);
  return close === 0x29 || close === 0xff09 ? syllable : null;
}
