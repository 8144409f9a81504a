import { positionAt, tokensOf, type Token } from "../guard-tokens.js";

export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * A query as the engine takes it. Two things differ from what Neo4j takes: a relationship type named like the keyword `IN`, and a
 * parameter named like any, have to stand in backticks, and the engine holds the whole answer in memory, so that a query without a
 * limit of its own gets one. The line breaks stay where they are.
 */
export function engineText(text: string, mostRows: number): string {
  const tokens = tokensOf(text).tokens ?? [];
  const end = tokens.at(-1)?.text === ";" ? tokens.at(-1) : undefined;
  const body = end === undefined ? text : text.slice(0, end.start);
  const words = end === undefined ? tokens : tokens.slice(0, -1);
  return [...quotedNames(body, words), ...addedLimit(body, words, mostRows)]
    .toReversed()
    .reduce((edited, { start, length, by }) => edited.slice(0, start) + by + edited.slice(start + length), body);
}

/** Where in a text as it was written the engine found a mistake. */
export interface WrittenPlace {
  readonly position: Position;
  /** It was found behind the text, in the limit that `engineText` adds: the text ends too early. */
  readonly isPastEnd: boolean;
}

/** The engine's position in `engineText(text)`. */
export function writtenPlace(text: string, { line, column }: Position): WrittenPlace {
  const names = quotedNames(text, tokensOf(text).tokens ?? []).map(({ start }) => positionAt(text, start));
  const written = names
    .filter((name) => name.line === line)
    .reduce((before, name) => (before > name.column ? Math.max(before - 2, name.column) : before), column);
  const end = positionAt(text, text.trimEnd().length);
  const isPastEnd = line > end.line && line > positionAt(text, text.length).line;
  return { position: isPastEnd ? end : { line, column: written }, isPastEnd };
}

interface Edit {
  readonly start: number;
  readonly length: number;
  readonly by: string;
}

/** `[:IN]` → ``[:`IN`]``, `$when` → ``$`when` `` */
function quotedNames(text: string, tokens: readonly Token[]): readonly Edit[] {
  return tokens
    .filter((token, index) => isType(token, tokens[index - 1]) || isParameter(token, tokens[index - 1]))
    .map(({ start, text: name }) => ({
      start,
      length: name.length,
      by: `\`${text.slice(start, start + name.length)}\``,
    }));
}

function isType(token: Token, before: Token | undefined): boolean {
  return isWord(token, "IN") && isMark(before, [":", "|"]);
}

function isParameter(token: Token, before: Token | undefined): boolean {
  return token.kind === "word" && isMark(before, ["$"]) && KEYWORDS.has(token.text.toUpperCase());
}

/** What the engine takes for a keyword even behind `$`. */
const KEYWORDS: ReadonlySet<string> = new Set(
  (
    "AND AS CASE CREATE DELETE DETACH DISTINCT ELSE FALSE IN IS MATCH MERGE NOT NULL OPTIONAL OR REMOVE RETURN SET " +
    "THEN TRUE UNION UNWIND WHEN WHERE WITH XOR"
  ).split(" "),
);

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
