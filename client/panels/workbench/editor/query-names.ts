import { cypherTokens, isMark, isWord, nameIn, type CypherToken } from "./cypher-tokens.js";

/** The variables of a query, and the labels or relationship types that its patterns give each. */
export type QueryNames = ReadonlyMap<string, readonly string[]>;

/**
 * Reads patterns and `AS` alone, so that a query that is still being typed tells its names as well. A name taken over
 * by `WITH … AS` keeps the labels it had under the same name.
 */
export function queryNames(text: string): QueryNames {
  const tokens = cypherTokens(text).filter(({ kind }) => kind !== "comment");
  const names = new Map<string, string[]>();
  for (const [index, token] of tokens.entries()) {
    const variable = variableAt(tokens, index);
    if (variable === undefined) continue;
    const labels = names.get(variable) ?? [];
    if (opensPattern(token)) labels.push(...labelsFrom(tokens, index + 2).filter((label) => !labels.includes(label)));
    names.set(variable, labels);
  }
  return names;
}

/** A pattern's head, `(p`, `[r`; what stands behind `AS`; a path, `p = (`; the item of a list, `x IN`. */
function variableAt(tokens: readonly CypherToken[], index: number): string | undefined {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (opensPattern(token) && !isCall(tokens[index - 1])) {
    const name = nameIn(next);
    const behind = tokens[index + 2];
    const closes = [")", "]", ":", "{", "*"].some((mark) => isMark(behind, mark)) || isWord(behind, "WHERE");
    return name !== undefined && (closes || behind === undefined) ? name : undefined;
  }
  if (isWord(token, "AS")) return nameIn(next);
  if (isWord(token, "MATCH") && isMark(tokens[index + 2], "=")) return nameIn(next);
  if (isMark(token, "[") && isWord(tokens[index + 2], "IN")) return nameIn(next);
  return undefined;
}

/** `[` of a relationship stands behind a dash, `(` of a node anywhere but behind the name of a function. */
function opensPattern(token: CypherToken | undefined): boolean {
  return isMark(token, "(") || isMark(token, "[");
}

const BEFORE_PATTERNS =
  "MATCH WHERE AND OR XOR NOT EXISTS COUNT COLLECT IN OPTIONAL CREATE MERGE RETURN WITH SHORTESTPATH ALLSHORTESTPATHS".split(
    " ",
  );

function isCall(before: CypherToken | undefined): boolean {
  return before?.kind === "word" && !BEFORE_PATTERNS.includes(before.text.toUpperCase());
}

/** `:A`, `:A|B`, `:A&B`, beginning at the colon. */
function labelsFrom(tokens: readonly CypherToken[], colon: number): readonly string[] {
  if (!isMark(tokens[colon], ":")) return [];
  const labels: string[] = [];
  for (let index = colon; [":", "|", "&"].some((mark) => isMark(tokens[index], mark)); index += 2) {
    const label = nameIn(tokens[index + 1]);
    if (label === undefined) break;
    labels.push(label);
  }
  return labels;
}
