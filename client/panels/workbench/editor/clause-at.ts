import { cypherTokens, isMark, isWord, type CypherToken } from "./cypher-tokens.js";

const OPENERS = ["MATCH", "UNWIND", "WITH", "RETURN", "CALL", "SHOW"];

/**
 * Where the clause begins in which the caret stands: what can follow is worked out from there, since the work grows with the
 * text. The word that is being typed begins none.
 */
export function clauseStart(text: string, caret: number): number {
  const tokens = cypherTokens(text.slice(0, caret)).filter(({ kind }) => kind !== "comment");
  const index = tokens.findLastIndex((token, at) => token.end < caret && opensClause(tokens, at));
  const token = tokens[index];
  if (token === undefined) return 0;
  return isWord(token, "MATCH") && isWord(tokens[index - 1], "OPTIONAL")
    ? (tokens[index - 1]?.start ?? token.start)
    : token.start;
}

/** `WITH` also ends `STARTS WITH`; and after a dot, a colon or in brackets the same words are names. */
function opensClause(tokens: readonly CypherToken[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    isWord(tokens[at], ...OPENERS) &&
    !isWord(before, "STARTS", "ENDS") &&
    !["(", "[", ".", ":", ",", "|", "&"].some((mark) => isMark(before, mark))
  );
}
