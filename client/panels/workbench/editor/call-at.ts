import { cypherTokens, isMark, isWord } from "./cypher-tokens.js";

/** The call in whose brackets a place of the query lies. */
export interface Call {
  readonly name: string;
  /** Offset of its opening bracket. */
  readonly open: number;
  /** Which of its arguments, counted from 0. */
  readonly argument: number;
}

const NO_CALLS = [
  "MATCH",
  "WHERE",
  "IN",
  "AND",
  "OR",
  "XOR",
  "NOT",
  "AS",
  "WITH",
  "RETURN",
  "EXISTS",
  "BY",
  "THEN",
  "ELSE",
];

export function callAt(text: string, caret: number): Call | null {
  const tokens = cypherTokens(text.slice(0, caret)).filter(({ kind }) => kind !== "comment");
  let depth = 0;
  let argument = 0;
  for (let index = tokens.length - 1; index >= 0; index -= 1) {
    const token = tokens[index];
    if ([")", "]", "}"].some((mark) => isMark(token, mark))) depth += 1;
    else if (["(", "[", "{"].some((mark) => isMark(token, mark))) {
      if (depth > 0) depth -= 1;
      else if (!isMark(token, "(")) return null;
      else {
        let first = index - 1;
        if (tokens[first]?.kind !== "word" || isWord(tokens[first], ...NO_CALLS)) return null;
        while (isMark(tokens[first - 1], ".") && tokens[first - 2]?.kind === "word") first -= 2;
        const name = text.slice(tokens[first]?.start, tokens[index - 1]?.end).replaceAll(/\s/gu, "");
        return { name, open: token?.start ?? caret, argument };
      }
    } else if (depth === 0 && isMark(token, ",")) argument += 1;
    else if (depth === 0 && isMark(token, ";")) return null;
  }
  return null;
}
