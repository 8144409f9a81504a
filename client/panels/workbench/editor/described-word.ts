import { cypherTokens, isMark, isWord, nameIn, type CypherToken } from "./cypher-tokens.js";

/** A word that something can be told of. Offsets are into the text of the editor. */
export interface DescribedWord {
  readonly name: string;
  readonly kind: "label" | "function" | "property" | "keyword";
  readonly from: number;
  readonly to: number;
}

/** The word at a place of the text, by what stands beside it; null: there is none. */
export function wordAt(text: string, position: number): DescribedWord | null {
  const tokens = cypherTokens(text);
  const index = tokens.findIndex(({ start, end }) => start <= position && position <= end && end > start);
  const at = nameIn(tokens[index]) === undefined ? index + 1 : index;
  const token = tokens[at];
  const name = nameIn(token);
  if (token === undefined || name === undefined || token.start > position) return null;
  return { name, kind: kindAt(tokens, at), from: token.start, to: token.end };
}

function kindAt(tokens: readonly CypherToken[], at: number): DescribedWord["kind"] {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const isKeyOfMap = isMark(after, ":") && (isMark(before, "{") || isMark(before, ","));
  if (isKeyOfMap) return "property";
  if (isMark(before, ".")) return isMark(after, "(") ? "function" : "property";
  if ([":", "|", "&"].some((mark) => isMark(before, mark))) return "label";
  return isMark(after, "(") && !isWord(tokens[at], ...BEFORE_BRACKETS) ? "function" : "keyword";
}

/** Keywords that brackets may follow. */
const BEFORE_BRACKETS = ["MATCH", "WHERE", "IN", "CALL", "RETURN", "WITH", "AND", "OR", "NOT"] as const;
