import { closes, isMark, opens, upper, type Token } from "./guard-tokens.js";

/** A name of the graph that a query uses. */
export interface UsedName {
  readonly kind: "label" | "type" | "property";
  readonly name: string;
  /** Offset into the query's text. */
  readonly start: number;
}

/** Labels, types and properties as far as the text alone tells them apart; keys of maps that the query makes itself are none. */
export function usedNames(tokens: readonly Token[]): readonly UsedName[] {
  const names: UsedName[] = [];
  const own = new Set<string>();
  const brackets: Bracket[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind === "mark") {
      if (opens(token)) brackets.push(bracketAt(tokens, index, brackets.at(-1)));
      else if (closes(token)) brackets.pop();
      continue;
    }
    if (token.kind !== "word" && token.kind !== "quoted") continue;
    const kind = kindAt(tokens, index, brackets.at(-1));
    if (kind === "own") own.add(token.text);
    else if (kind !== null) names.push({ kind, name: token.text, start: token.start });
  }
  return names.filter(({ kind, name }) => kind !== "property" || !own.has(name));
}

/** `node` `(n:Label`, `relationship` `-[r:TYPE`, `properties` `{key: …}` of one of these, or anything else. */
type Bracket = "node" | "relationship" | "properties" | "map" | "other";

function bracketAt(tokens: readonly Token[], index: number, outer: Bracket | undefined): Bracket {
  const before = tokens[index - 1];
  const isCalled = before?.kind === "quoted" || (before?.kind === "word" && !PATTERN_WORDS.has(upper(before)));
  if (isMark(tokens[index], "(")) return isCalled ? "other" : "node";
  if (isMark(tokens[index], "[")) return isMark(before, "-") ? "relationship" : "other";
  return outer === "node" || outer === "relationship" ? "properties" : "map";
}

/** Words before a pattern; a bracket behind any other word is a function's. */
const PATTERN_WORDS: ReadonlySet<string> = new Set(
  "MATCH OPTIONAL WHERE AND OR XOR NOT RETURN WITH IN WHEN THEN ELSE UNION".split(" "),
);

function kindAt(tokens: readonly Token[], index: number, inner: Bracket | undefined): UsedName["kind"] | "own" | null {
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  if (isMark(after, ":") && !isMark(before, ".") && !isMark(before, ":")) {
    if (inner === "properties") return "property";
    if (inner === "map") return "own";
  }
  if (isMark(before, ".")) {
    const isCalled = isMark(after, "(") || isMark(after, ".");
    const owner = tokens[index - 2];
    const hasOwner = owner !== undefined && owner.kind !== "number" && !isMark(owner, ".");
    return isCalled || !hasOwner ? null : "property";
  }
  const isLabelled = isMark(before, ":") || (isMark(before, "|") && inner === "relationship");
  if (!isLabelled || inner === "map" || inner === "properties") return null;
  return inner === "relationship" ? "type" : "label";
}
