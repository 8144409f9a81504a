import { parserWrapper } from "@neo4j-cypher/language-support";
import { cypherTokens, isMark, nameIn, type CypherToken } from "./cypher-tokens.js";
import { nearest } from "./nearest.js";
import type { Problem, ProblemKind } from "./problem.js";
import { queryNames } from "./query-names.js";
import type { Statement } from "./statements.js";
import { ownProperties, type Vocabulary } from "./vocabulary.js";

/** Labels, types, properties and functions that the store or its engine does not know. A store that is empty knows none, and nothing is said. */
export function nameProblems(statement: Statement, vocabulary: Vocabulary): readonly Problem[] {
  return [
    ...labelProblems(statement, vocabulary),
    ...propertyProblems(statement, vocabulary),
    ...functionProblems(statement, vocabulary),
  ];
}

function labelProblems({ text, start }: Statement, { labels, relationshipTypes }: Vocabulary): readonly Problem[] {
  const known = { label: labels.map(({ name }) => name), type: relationshipTypes.map(({ name }) => name) };
  const found = parserWrapper.parse(text).statementsParsing.flatMap((parsed) => parsed.collectedLabelOrRelTypes);
  return found.flatMap(({ labelText, labelType, offsets }) => {
    const name = labelText.replaceAll("`", "");
    // The package does not export its enum, whose values are these words.
    const said: string = labelType;
    const kind = said === "Relationship type" ? "unknown-type" : "unknown-label";
    const names = KNOWN_BY[said]?.flatMap((group) => known[group]) ?? [...known.label, ...known.type];
    if (names.length === 0 || names.includes(name)) return [];
    return [problemOf(kind, { name, from: start + offsets.start, to: start + offsets.end }, names)];
  });
}

const KNOWN_BY: Readonly<Record<string, readonly ("label" | "type")[]>> = {
  Label: ["label"],
  "Relationship type": ["type"],
};

/** Of variables whose label the query tells: what none of those nodes has can only be nothing. */
function propertyProblems({ text, start }: Statement, vocabulary: Vocabulary): readonly Problem[] {
  const names = queryNames(text);
  const tokens = cypherTokens(text).filter(({ kind }) => kind !== "comment");
  return tokens.flatMap((token, index) => {
    const labels = names.get(nameIn(tokens[index - 2]) ?? "") ?? [];
    const property = nameIn(token);
    if (property === undefined || labels.length === 0 || !isAccess(tokens, index)) return [];
    const own = ownProperties(vocabulary, labels);
    if (own.size === 0 || own.has(property)) return [];
    const place = { name: property, from: start + token.start, to: start + token.end };
    return [{ ...problemOf("unknown-property", place, own), of: labels.join(" · ") }];
  });
}

function isAccess(tokens: readonly CypherToken[], index: number): boolean {
  return isMark(tokens[index - 1], ".") && !isMark(tokens[index - 3], ".") && !isMark(tokens[index + 1], "(");
}

function functionProblems({ text, start }: Statement, { functions }: Vocabulary): readonly Problem[] {
  if (functions.length === 0) return [];
  const known = new Set(functions.map(({ name }) => name.toLowerCase()));
  const used = parserWrapper.parse(text).statementsParsing.flatMap((parsed) => parsed.collectedFunctions);
  return used.flatMap(({ name, offsets }) => {
    if (known.has(name.toLowerCase()) || isNamespaced(name)) return [];
    const place = { name, from: start + offsets.start, to: start + offsets.end };
    return [
      problemOf(
        "unknown-function",
        place,
        functions.map((one) => one.name),
      ),
    ];
  });
}

/** Those of plug-ins are not listed. */
const isNamespaced = (name: string) => name.includes(".");

function problemOf(
  kind: ProblemKind,
  { name, from, to }: { readonly name: string; readonly from: number; readonly to: number },
  names: Iterable<string>,
): Problem {
  const meant = nearest(name, names);
  return { kind, from, to, found: name, ...(meant === undefined ? {} : { meant }) };
}
