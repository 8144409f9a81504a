import type { Segmenter } from "./segmenter.js";

/**
 * `word`: cut by the dictionary · `quote`: “…” · `title`: 《…》 · `bracket`: (…) · `quantity`: a number with its measure, 14个 ·
 * `number`: digits and Latin letters that may belong to a name, 15号线, 5G · `mark`: punctuation.
 */
export type TokenKind = "word" | "quote" | "title" | "bracket" | "quantity" | "number" | "mark";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Jieba's tag; empty for all but words. */
  readonly tag: string;
  /** Of a word that the dictionary has, see `MetWord`; else 0. */
  readonly node: number;
}

const PAIRS: ReadonlyMap<string, { readonly close: string; readonly kind: TokenKind }> = new Map([
  ["“", { close: "”", kind: "quote" }],
  ["「", { close: "」", kind: "quote" }],
  ["《", { close: "》", kind: "title" }],
  ["(", { close: ")", kind: "bracket" }],
  ["（", { close: "）", kind: "bracket" }],
]);
/** A pair that stays open longer than this is taken as damage. */
const LONGEST_PAIR = 80;

const QUANTITY =
  /(?:\d[\d,.]{0,14}(?:[—～~至-]\d[\d.]{0,14})?(?:多|余)?(?:万|亿|千|百)?(?:多|余)?(?:个百分点|平方公里|平方米|立方米|公里|公顷|美元|人次|标准箱|千瓦时|户次|件次|批次|[个家项条座所名户人宗次辆台套件批处片元米亩吨%％倍位只株幢栋艘架场篇部种类天日月岁届代周里年])元?|[一两二三四五六七八九十几数]{1,6}(?:多|余)?[个批家座名户所])/uy;
const DIGITS = /(?:[0-9A-Za-z][0-9A-Za-z+*%‰/&-]*(?:\.\d[0-9A-Za-z+*%‰/&-]*)*|[Ａ-Ｚａ-ｚ０-９]+)/uy;
const MARK = /[^\p{L}\p{N}]/u;
const CJK = /\p{Script=Han}/u;
/** Chinese numerals open a quantity only where they cannot be part of a word: 一批, 两个; 三年行动计划 stays a word. */
const NUMERALS = "一二两三四五六七八九十几数";

/** What a UTF-16 unit may begin. */
const WORD = 0;
const SIGN = 1;
const NUMBER = 2;
const PAIR = 3;
/** The first half of a character outside the basic plane: an emoji, 𠮷. */
const HALF = 4;

let unitKinds: Uint8Array | null = null;

function kindsOfUnits(): Uint8Array {
  unitKinds ??= Uint8Array.from({ length: 2 ** 16 }, (_, unit) => {
    const character = String.fromCharCode(unit);
    if (PAIRS.has(character)) return PAIR;
    if (unit >= 0xd800 && unit <= 0xdbff) return HALF;
    if (CJK.test(character)) return NUMERALS.includes(character) ? NUMBER : WORD;
    return MARK.test(character) ? SIGN : NUMBER;
  });
  return unitKinds;
}

/** Cuts a passage into tokens without gaps; quotes, titles and brackets stay whole at their outermost level. */
export function tokensOf(text: string, segment: Segmenter): Token[] {
  const tokens: Token[] = [];
  const kinds = kindsOfUnits();
  let wordsFrom = 0;
  let position = 0;

  function flush(): void {
    let start = wordsFrom;
    for (const word of position > wordsFrom ? segment(text.slice(wordsFrom, position)) : []) {
      const end = start + word.text.length;
      tokens.push({ kind: "word", text: word.text, start, end, tag: word.tag, node: word.node });
      start = end;
    }
  }
  function take(kind: TokenKind, end: number): void {
    flush();
    tokens.push({ kind, text: text.slice(position, end), start: position, end, tag: "", node: 0 });
    position = end;
    wordsFrom = end;
  }

  while (position < text.length) {
    const kind = kinds[text.charCodeAt(position)];
    if (kind === WORD) position += 1;
    else if (kind === NUMBER) takeNumber();
    else if (kind === SIGN) take("mark", position + 1);
    else if (kind === HALF) takeRareCharacter();
    else takePair();
  }
  flush();
  return tokens;

  function takeRareCharacter(): void {
    const character = String.fromCodePoint(text.codePointAt(position) ?? 0);
    if (MARK.test(character)) take("mark", position + character.length);
    else position += character.length;
  }

  function takePair(): void {
    const pair = PAIRS.get(text.charAt(position));
    const close = pair === undefined ? -1 : closeOf(text, position, pair.close);
    if (pair !== undefined && close >= 0) take(pair.kind, close + 1);
    else take("mark", position + 1);
  }

  function takeNumber(): void {
    const quantity = matchAt(QUANTITY, text, position);
    if (quantity > 0 && !isOrdinal(text, position)) {
      take("quantity", quantity);
      return;
    }
    const digits = matchAt(DIGITS, text, position);
    if (digits > 0) take("number", digits);
    else position += 1;
  }
}

/** The tokens with what stands in quotes and titles cut too, the marks around it by themselves. */
export function withQuotesCut(tokens: readonly Token[], segment: Segmenter): readonly Token[] {
  if (!tokens.some(isQuoted)) return tokens;
  return tokens.flatMap((token) => {
    if (!isQuoted(token)) return [token];
    const { text, start, end } = token;
    const inner = tokensOf(text.slice(1, -1), segment).map((word) => ({
      ...word,
      start: word.start + start + 1,
      end: word.end + start + 1,
    }));
    const mark = { kind: "mark" as const, tag: "", node: 0 };
    const open = { ...mark, text: text.charAt(0), start, end: start + 1 };
    return [open, ...withQuotesCut(inner, segment), { ...mark, text: text.slice(-1), start: end - 1, end }];
  });
}

/** The tokens within each bracket, which `tokensOf` leaves whole. */
export function tokensInBrackets(tokens: readonly Token[], segment: Segmenter): readonly (readonly Token[])[] {
  return tokens
    .filter(({ kind }) => kind === "bracket")
    .map(({ text, start }) =>
      tokensOf(text.slice(1, -1), segment).map((word) => ({
        ...word,
        start: word.start + start + 1,
        end: word.end + start + 1,
      })),
    );
}

function isQuoted({ kind }: Token): boolean {
  return kind === "quote" || kind === "title";
}

/** The token that begins at `start`; by bisection, since lines may be long. */
export function tokenFrom(tokens: readonly Token[], start: number): Token | undefined {
  const token = tokens[firstFrom(tokens, start)];
  return token?.start === start ? token : undefined;
}

/** Whether a range begins and ends with words; within quotes and titles, which are not cut, any range does. */
export function isOfWords(tokens: readonly Token[], start: number, end: number): boolean {
  return !isWithinWord(tokens, start) && !isWithinWord(tokens, end);
}

function isWithinWord(tokens: readonly Token[], at: number): boolean {
  const before = tokens[firstFrom(tokens, at) - 1];
  return before !== undefined && before.kind === "word" && before.end > at;
}

/** Index of the first token that begins at or behind `start`. */
function firstFrom(tokens: readonly Token[], start: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? Infinity) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place of the closing mark that belongs to the opening one at `open`; -1 when it is not near. */
function closeOf(text: string, open: number, close: string): number {
  const opening = text.charAt(open);
  const limit = Math.min(text.length, open + LONGEST_PAIR);
  let depth = 0;
  for (let index = open; index < limit; index += 1) {
    const character = text.charAt(index);
    if (character === opening) depth += 1;
    else if (character === close) {
      depth -= 1;
      if (depth === 0) return index;
    } else if (character === "。") return -1;
  }
  return -1;
}

/** 第十五届, 第20次: part of a name. */
function isOrdinal(text: string, position: number): boolean {
  return text.charAt(position - 1) === "第" || text.charAt(position - 1) === "届" || text.charAt(position - 1) === "十";
}

/** One character, be it of one UTF-16 unit or, as 𠮷, of two. */
export function isOneCharacter(text: string): boolean {
  return text.length === 1 || (text.length === 2 && (text.codePointAt(0) ?? 0) > 0xffff);
}

function matchAt(pattern: RegExp, text: string, position: number): number {
  pattern.lastIndex = position;
  const match = pattern.exec(text);
  return match === null ? 0 : position + match[0].length;
}
