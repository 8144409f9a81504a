import { cypherTokens, isMark, isWord, nameIn, type CypherToken } from "./cypher-tokens.js";
import { queryNames } from "./query-names.js";

/** A text in quotes that a property is compared with, around a place of the query. */
export interface Literal {
  /** Where the text begins and ends, quotes aside; an end that is missing is the caret. */
  readonly from: number;
  readonly to: number;
  /** What stands before the caret. */
  readonly typed: string;
  readonly quote: string;
  readonly isClosed: boolean;
  readonly property: string;
  /** Of what the property is, where the query tells. */
  readonly labels: readonly string[];
}

export function literalAt(text: string, caret: number): Literal | null {
  const tokens = cypherTokens(text).filter(({ kind }) => kind !== "comment");
  const index = tokens.findIndex(({ kind, start, end }) => kind === "string" && start < caret && caret <= end);
  const token = tokens[index];
  if (token === undefined) return null;
  const quote = token.text.charAt(0);
  const isClosed = token.text.length > 1 && token.text.endsWith(quote);
  if (isClosed && caret === token.end) return null;
  const owner = propertyBefore(tokens, index);
  if (owner === null) return null;
  const names = queryNames(text);
  return {
    from: token.start + 1,
    to: isClosed ? token.end - 1 : caret,
    typed: text.slice(token.start + 1, caret),
    quote,
    isClosed,
    property: owner.property,
    labels: owner.labels ?? names.get(owner.variable ?? "") ?? [],
  };
}

interface Owner {
  readonly property: string;
  readonly variable?: string | undefined;
  readonly labels?: readonly string[] | undefined;
}

const COMPARED = ["=", "<", ">", "~"];

/** `name: "…`, `n.name = "…`, `n.name CONTAINS "…`, `n.name IN ["…", "…`. */
function propertyBefore(tokens: readonly CypherToken[], literal: number): Owner | null {
  let at = literal - 1;
  if (isMark(tokens[at], "[") || isMark(tokens[at], ",")) {
    while (tokens[at]?.kind === "string" || isMark(tokens[at], ",")) at -= 1;
    if (!isMark(tokens[at], "[") || !isWord(tokens[at - 1], "IN")) return null;
    at -= 1;
  }
  if (isMark(tokens[at], ":")) {
    const property = nameIn(tokens[at - 1]);
    return property === undefined ? null : { property, ...patternAround(tokens, at - 1) };
  }
  if (isWord(tokens[at], "WITH") && isWord(tokens[at - 1], "STARTS", "ENDS")) at -= 1;
  else if (!isWord(tokens[at], "CONTAINS", "IN") && !COMPARED.some((mark) => isMark(tokens[at], mark))) return null;
  while (COMPARED.some((mark) => isMark(tokens[at - 1], mark))) at -= 1;
  const property = nameIn(tokens[at - 1]);
  if (property === undefined || !isMark(tokens[at - 2], ".")) return null;
  return { property, variable: nameIn(tokens[at - 3]) };
}

/** Of the pattern whose braces the property stands in: its variable and labels. */
export function patternAround(tokens: readonly CypherToken[], inside: number): Omit<Owner, "property"> {
  let depth = 0;
  for (let index = inside - 1; index >= 0; index -= 1) {
    if (isMark(tokens[index], "}")) depth += 1;
    if (isMark(tokens[index], "{")) {
      depth -= 1;
      if (depth < 0) return labelsBefore(tokens, index);
    }
  }
  return {};
}

function labelsBefore(tokens: readonly CypherToken[], brace: number): Omit<Owner, "property"> {
  const labels: string[] = [];
  let index = brace - 1;
  while (nameIn(tokens[index]) !== undefined && [":", "|", "&"].some((mark) => isMark(tokens[index - 1], mark))) {
    labels.unshift(nameIn(tokens[index]) ?? "");
    index -= 2;
  }
  return labels.length > 0 ? { labels } : { variable: nameIn(tokens[index]) };
}
