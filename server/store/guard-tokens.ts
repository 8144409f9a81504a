/** `quoted` is an identifier in backticks, `text` then holds the name without them; comments and white space give no token. */
export interface Token {
  readonly kind: "word" | "quoted" | "string" | "number" | "mark";
  readonly text: string;
  /** Offset into the query's text. */
  readonly start: number;
}

export interface LexicalFault {
  readonly reason: "unclosed" | "escape";
  /** What was found there, for people: `a string`, `a comment`. */
  readonly what: string;
  readonly start: number;
}

export type Tokens =
  | { readonly tokens: readonly Token[]; readonly fault: null }
  | { readonly tokens: null; readonly fault: LexicalFault };

/**
 * Cuts a query in Cypher into tokens, as Neo4j's CYPHER 5 and 25 and Grafeo all read it. CYPHER 5 replaces `\uXXXX` before it cuts, the
 * others do not: an escape that would be read differently (outside strings and backticks, or one that means a quote, a backslash, a
 * slash, a star or a line end) is a fault.
 */
export function tokensOf(text: string): Tokens {
  const known = recent.get(text);
  if (known !== undefined) return known;
  const tokens = cut(text);
  if (text.length <= LONGEST_REMEMBERED) recent.set(text, tokens);
  const [oldest] = recent.keys();
  if (recent.size > MOST_REMEMBERED && oldest !== undefined) recent.delete(oldest);
  return tokens;
}

/** A query is looked at from several sides, and the same ones come again and again. */
const recent = new Map<string, Tokens>();
const MOST_REMEMBERED = 200;
const LONGEST_REMEMBERED = 5_000;

function cut(text: string): Tokens {
  const treacherous = treacherousEscape(text);
  if (treacherous !== null) return { tokens: null, fault: treacherous };
  const tokens: Token[] = [];
  let offset = 0;
  while (offset < text.length) {
    const piece = pieceAt(text, offset);
    if ("reason" in piece) return { tokens: null, fault: piece };
    if (piece.token !== null) tokens.push(piece.token);
    offset = piece.end;
  }
  return { tokens, fault: null };
}

/** Line and column, counted from 1. */
export function positionAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

interface Piece {
  readonly token: Token | null;
  readonly end: number;
}

const SPACE = /[\s\p{Cc}\u180e]+/uy;
const WORD = /[\p{L}\p{Nl}\p{Pc}][\p{L}\p{Nl}\p{Pc}\p{Nd}\p{Mn}\p{Mc}\p{Sc}]*/uy;
// Whole, as in `0x1f`, `1_000` and `1e3`: what stands right behind it is a word of its own.
const NUMBER = /0x[\da-f_]+|0o[0-7_]+|\d[\d_]*(?:e[+-]?\d+)?/iy;
const LINE_COMMENT = /\/\/[^\r\n]*/y;
const BLOCK_COMMENT = /\/\*[^]*?\*\//y;
const STRING = /'(?:[^'\\]|\\[^])*'|"(?:[^"\\]|\\[^])*"/y;
const QUOTED = /`(?:[^`]|``)*`/y;

function pieceAt(text: string, start: number): Piece | LexicalFault {
  const blank =
    matchAt(SPACE, text, start) ?? matchAt(LINE_COMMENT, text, start) ?? matchAt(BLOCK_COMMENT, text, start);
  if (blank !== null) return { token: null, end: start + blank.length };
  if (text.startsWith("/*", start)) return { reason: "unclosed", what: "a comment", start };
  const char = text.charAt(start);
  if (char === "'" || char === '"') return closed("string", "a string", matchAt(STRING, text, start), start);
  if (char === "`") return closed("quoted", "a name in backticks", matchAt(QUOTED, text, start), start);
  if (char === "\\") return { reason: "escape", what: text.slice(start, start + 6), start };
  const word = matchAt(WORD, text, start);
  if (word !== null) return { token: { kind: "word", text: word, start }, end: start + word.length };
  const number = matchAt(NUMBER, text, start);
  if (number !== null) return { token: { kind: "number", text: number, start }, end: start + number.length };
  return { token: { kind: "mark", text: char, start }, end: start + 1 };
}

function closed(kind: "string" | "quoted", what: string, found: string | null, start: number): Piece | LexicalFault {
  if (found === null) return { reason: "unclosed", what, start };
  const inner = found.slice(1, -1);
  const text = kind === "quoted" ? inner.replaceAll("``", "`") : inner;
  return { token: { kind, text, start }, end: start + found.length };
}

function matchAt(pattern: RegExp, text: string, start: number): string | null {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0] ?? null;
}

function treacherousEscape(text: string): LexicalFault | null {
  for (const escape of text.matchAll(/\\u+([0-9a-f]{4})/giu)) {
    const char = String.fromCharCode(Number.parseInt(escape[1] ?? "", 16));
    if (/['"`\\/*\r\n]/u.test(char)) return { reason: "escape", what: escape[0], start: escape.index };
  }
  return null;
}

export function isMark(token: Token | undefined, text: string): boolean {
  return token?.kind === "mark" && token.text === text;
}

/** Whether the token is a bracket of any sort that opens. */
export function opens(token: Token | undefined): boolean {
  return isMark(token, "(") || isMark(token, "[") || isMark(token, "{");
}

export function closes(token: Token | undefined): boolean {
  return isMark(token, ")") || isMark(token, "]") || isMark(token, "}");
}

/** A word in capitals; empty for any other token. */
export function upper(token: Token | undefined): string {
  return token?.kind === "word" ? token.text.toUpperCase() : "";
}

/** Index of the bracket that closes the one at `open`; the end where none does. */
export function matchingBracket(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index += 1) {
    if (opens(tokens[index])) depth += 1;
    if (closes(tokens[index])) depth -= 1;
    if (depth === 0) return index;
  }
  return tokens.length;
}

/** The number that these tokens write, such as `1_000`, `0xff` or `1.5e3`; null where they write something else. */
export function numberAt(tokens: readonly Token[]): number | null {
  if (tokens[0]?.kind !== "number") return null;
  const text = tokens.map((token) => token.text).join("");
  const value = Number(text.replaceAll("_", "").replace(/^0(?=\d)/u, "0o"));
  return Number.isNaN(value) ? null : value;
}

/** Property, label, type, parameter or map key: `n.set`, `:SET`, `$set`, `{set: 1}`. */
export function isName(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (before?.kind !== "mark") return false;
  // `1.SET` may be read as the number `1.` with a clause behind it.
  if (before.text === ".") return tokens[index - 2]?.kind !== "number" && !isMark(tokens[index - 2], ".");
  return [":", "$", "|", "&", "!"].includes(before.text);
}

/** A word or a quoted name. */
export function isNamePart(token: Token | undefined): boolean {
  return token?.kind === "word" || token?.kind === "quoted";
}
