import { rememberLast } from "../../../core/remember-last.js";

export type TokenKind = "word" | "string" | "quoted" | "number" | "parameter" | "comment" | "mark";

/** A piece of a query; `start` and `end` are offsets into it. White space is none. */
export interface CypherToken {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Unlike the grammar it also reads what is still being typed: a text or comment without an end goes to the end of the query. */
const TOKEN =
  /(?<comment>\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|(?<string>'(?:\\[\s\S]|[^'\\])*(?:'|\\?$)|"(?:\\[\s\S]|[^"\\])*(?:"|\\?$))|(?<quoted>`[^`]*(?:`|$))|(?<parameter>\$(?:[\p{L}\p{N}_]+|`[^`]*`?)?)|(?<number>\d+(?:\.\d+)?)|(?<word>[\p{L}_][\p{L}\p{N}_]*)|(?<mark>\S)/gu;

const KINDS = ["comment", "string", "quoted", "parameter", "number", "word", "mark"] as const;

/** Several ask for them at each key. */
export const cypherTokens = rememberLast((text: string): readonly CypherToken[] =>
  [...text.matchAll(TOKEN)].map((match) => ({
    kind: KINDS.find((kind) => match.groups?.[kind] !== undefined) ?? "mark",
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  })),
);

export const isMark = (token: CypherToken | undefined, text: string): boolean =>
  token?.kind === "mark" && token.text === text;

export const isWord = (token: CypherToken | undefined, ...words: readonly string[]): boolean =>
  token?.kind === "word" && words.includes(token.text.toUpperCase());

/** A name without its backticks; undefined for what is none. */
export function nameIn(token: CypherToken | undefined): string | undefined {
  if (token?.kind === "word") return token.text;
  return token?.kind === "quoted" ? token.text.replaceAll("`", "") : undefined;
}
