import { cypherTokens, isMark, nameIn, type CypherToken } from "./cypher-tokens.js";
import { queryNames } from "./query-names.js";
import { statementsIn } from "./statements.js";

/** A word that something can be told of. Offsets are into the text of the editor. */
export interface DescribedWord {
  readonly name: string;
  /** `called`: brackets follow, so that it is a function, or a keyword as in `EXISTS (…)`. */
  readonly kind: "label" | "called" | "property" | "keyword";
  /** Of a property: the labels or types that the query gives what has it. */
  readonly of: readonly string[];
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
  const kind = kindAt(tokens, at);
  const of = kind === "property" ? ownersAt(text, tokens, at) : [];
  return { name, kind, of, from: token.start, to: token.end };
}

function kindAt(tokens: readonly CypherToken[], at: number): DescribedWord["kind"] {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (isKeyOfMap(tokens, at)) return "property";
  if (isMark(before, ".")) return isMark(after, "(") ? "called" : "property";
  if ([":", "|", "&"].some((mark) => isMark(before, mark))) return "label";
  return isMark(after, "(") ? "called" : "keyword";
}

function isKeyOfMap(tokens: readonly CypherToken[], at: number): boolean {
  return isMark(tokens[at + 1], ":") && (isMark(tokens[at - 1], "{") || isMark(tokens[at - 1], ","));
}

/** `p.name` is the property of all that the statement says of `p`, `(:Project {name: …})` of what stands in the same brackets. */
function ownersAt(text: string, tokens: readonly CypherToken[], at: number): readonly string[] {
  if (isKeyOfMap(tokens, at)) return labelsInBrackets(tokens, at);
  if (isMark(tokens[at - 3], ".")) return [];
  const place = tokens[at]?.start ?? 0;
  const statement = statementsIn(text).find(({ start, end }) => start <= place && place <= end);
  return queryNames(statement?.text ?? text).get(nameIn(tokens[at - 2]) ?? "") ?? [];
}

function labelsInBrackets(tokens: readonly CypherToken[], at: number): readonly string[] {
  const map = tokens.findLastIndex((token, index) => index < at && isMark(token, "{"));
  const bracket = tokens.findLastIndex(
    ({ kind, text }, index) => index < map && kind === "mark" && "()[]".includes(text),
  );
  // One that closes is another's: then it is a map, and no pattern's.
  const open = [")", "]"].includes(tokens[bracket]?.text ?? "") ? map : bracket;
  return tokens
    .slice(open + 1, map)
    .flatMap((token, index, within) =>
      [":", "|", "&"].some((mark) => isMark(within[index - 1], mark)) ? (nameIn(token) ?? []) : [],
    );
}
