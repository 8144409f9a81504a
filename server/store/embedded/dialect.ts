import { tokensOf, type Token } from "../guard-tokens.js";

/**
 * A query as the engine takes it. Two things differ from what Neo4j takes: a relationship type named like the keyword `IN` has to
 * stand in backticks, and the engine holds the whole answer in memory, so that a query without a limit of its own gets one (null: none). The line
 * breaks stay where they are.
 */
export function engineText(text: string, mostRows: number | null): string {
  const { tokens } = tokensOf(text);
  if (tokens === null) return text;
  const words = withoutEnd(tokens);
  const last = words.at(-1);
  if (last === undefined) return text;
  const body = text.slice(0, endOf(text, last, tokens));
  const quoted = quoteTypes(body, words);
  return mostRows === null ? quoted : limited(quoted, words, mostRows);
}

function withoutEnd(tokens: readonly Token[]): readonly Token[] {
  return tokens.at(-1)?.text === ";" && tokens.at(-1)?.kind === "mark" ? tokens.slice(0, -1) : tokens;
}

/** Up to the semicolon where there is one, else all of it. */
function endOf(text: string, last: Token, tokens: readonly Token[]): number {
  const end = tokens.at(-1);
  return end === undefined || end === last ? text.length : end.start;
}

/** `[:IN]` → ``[:`IN`]``, from the end on so that the offsets before stay right. */
function quoteTypes(text: string, tokens: readonly Token[]): string {
  const types = tokens.filter((token, index) => isWord(token, "IN") && isMark(tokens[index - 1], [":", "|"]));
  return types
    .toReversed()
    .reduce(
      (text, { start }) => `${text.slice(0, start)}\`${text.slice(start, start + 2)}\`${text.slice(start + 2)}`,
      text,
    );
}

/** A limit behind the last RETURN of a query that has none; a number that is written there and too high is lowered. */
function limited(text: string, tokens: readonly Token[], mostRows: number): string {
  const outer = outermost(tokens);
  if (outer.some((token) => isWord(token, "UNION"))) return text;
  const lastReturn = outer.findLastIndex((token) => isWord(token, "RETURN"));
  if (lastReturn === -1) return text;
  const behind = outer.slice(lastReturn);
  if (!behind.some((token) => isWord(token, "LIMIT"))) return `${text}\nLIMIT ${mostRows}`;
  const number = behind.at(-1);
  if (number?.kind !== "number" || !isWord(behind.at(-2), "LIMIT") || Number(number.text) <= mostRows) return text;
  const start = text.lastIndexOf(number.text);
  return `${text.slice(0, start)}${mostRows}${text.slice(start + number.text.length)}`;
}

/** The tokens outside of all brackets, without names such as `n.limit` and `$limit`. */
function outermost(tokens: readonly Token[]): readonly Token[] {
  let depth = 0;
  return tokens.filter((token, index) => {
    if (isMark(token, ["(", "[", "{"])) depth += 1;
    if (isMark(token, [")", "]", "}"])) depth -= 1;
    return depth === 0 && !isMark(tokens[index - 1], [".", "$", ":"]);
  });
}

function isWord(token: Token | undefined, word: string): boolean {
  return token?.kind === "word" && token.text.toUpperCase() === word;
}

function isMark(token: Token | undefined, marks: readonly string[]): boolean {
  return token?.kind === "mark" && marks.includes(token.text);
}
