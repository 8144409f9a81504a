import { positionAt, tokensOf, type Token } from "../guard-tokens.js";

export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * A query as the engine takes it. Two things differ from what Neo4j takes: a relationship type named like the keyword `IN` has to
 * stand in backticks, and the engine holds the whole answer in memory, so that a query without a limit of its own gets one. The line
 * breaks stay where they are.
 */
export function engineText(text: string, mostRows: number): string {
  const tokens = tokensOf(text).tokens ?? [];
  const end = tokens.at(-1)?.text === ";" ? tokens.at(-1) : undefined;
  const body = end === undefined ? text : text.slice(0, end.start);
  const words = end === undefined ? tokens : tokens.slice(0, -1);
  return [...quotedTypes(body, words), ...addedLimit(body, words, mostRows)]
    .toReversed()
    .reduce((edited, { start, length, by }) => edited.slice(0, start) + by + edited.slice(start + length), body);
}

/** Where in the text as it was written the engine's position in `engineText(text)` lies. */
export function writtenPosition(text: string, position: Position): Position {
  const types = quotedTypes(text, tokensOf(text).tokens ?? []).map(({ start }) => positionAt(text, start));
  const column = types
    .filter(({ line }) => line === position.line)
    .reduce((column, type) => (column > type.column ? Math.max(column - 2, type.column) : column), position.column);
  return { line: position.line, column };
}

interface Edit {
  readonly start: number;
  readonly length: number;
  readonly by: string;
}

/** `[:IN]` → ``[:`IN`]`` */
function quotedTypes(text: string, tokens: readonly Token[]): readonly Edit[] {
  return tokens
    .filter((token, index) => isWord(token, "IN") && isMark(tokens[index - 1], [":", "|"]))
    .map(({ start }) => ({ start, length: 2, by: `\`${text.slice(start, start + 2)}\`` }));
}

/** A limit behind the last RETURN of a query that has none; a number that is written there and too high is lowered. */
function addedLimit(text: string, tokens: readonly Token[], mostRows: number): readonly Edit[] {
  const outer = outermost(tokens);
  const lastReturn = outer.findLastIndex((token) => isWord(token, "RETURN"));
  if (lastReturn === -1 || outer.some((token) => isWord(token, "UNION"))) return [];
  const [limit, number] = outer.slice(lastReturn).slice(-2);
  if (isWord(limit, "LIMIT") && number?.kind === "number") {
    if (Number(number.text) <= mostRows) return [];
    return [{ start: number.start, length: number.text.length, by: String(mostRows) }];
  }
  if (outer.slice(lastReturn).some((token) => isWord(token, "LIMIT"))) return [];
  return [{ start: text.length, length: 0, by: `\nLIMIT ${mostRows}` }];
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
