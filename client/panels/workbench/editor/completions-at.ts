import { autocomplete, backtickIfNeeded, type DbSchema } from "@neo4j-cypher/language-support";
import type { Candidate, CandidateKind, Completions } from "./candidates.js";
import { clauseStart } from "./clause-at.js";
import { cypherTokens, isMark } from "./cypher-tokens.js";
import { patternAround } from "./literal-at.js";
import { queryNames, type QueryNames } from "./query-names.js";
import { statementsIn } from "./statements.js";
import { ownProperties, propertiesOf, type Vocabulary } from "./vocabulary.js";

/** What may stand at the caret by the grammar, not yet narrowed to what is typed. Texts in quotes are not its business. */
export function completionsAt(text: string, caret: number, vocabulary: Vocabulary): Completions {
  const typed = /\$?[\p{L}\p{N}_]*$/u.exec(text.slice(0, caret))?.[0] ?? "";
  const from = caret - typed.length;
  const before = text.slice(statementsIn(text).findLast(({ start }) => start <= caret)?.start ?? 0, caret);
  const names = queryNames(statementAround(text, caret));
  const labels = labelsAt(before, names);
  const asked = clauseWithNames(before, names);
  const seen = new Set<string>();
  const candidates = autocomplete(asked, schemaOf(vocabulary, labels, names), asked.length, true).flatMap((item) => {
    const kind = kindOf(item, vocabulary);
    if (kind === undefined || seen.has(`${kind} ${item.label}`)) return [];
    seen.add(`${kind} ${item.label}`);
    return [candidateOf(item, { kind, vocabulary, labels, typed })];
  });
  return {
    from,
    candidates: [...candidates, ...followedUp(candidates)].filter(
      ({ kind, label }) => (kind !== "variable" || label !== typed) && (kind !== "keyword" || isReading(label)),
    ),
  };
}

/** Keywords that never stand alone, which the grammar lists alone where several things may follow. */
const FOLLOW_UPS: Readonly<Record<string, string>> = { OPTIONAL: "OPTIONAL MATCH", ORDER: "ORDER BY" };

function followedUp(candidates: readonly Candidate[]): readonly Candidate[] {
  const labels = new Set(candidates.map(({ label }) => label));
  return Object.entries(FOLLOW_UPS).flatMap(([first, label]) =>
    labels.has(first) && !labels.has(label) ? [{ kind: "keyword" as const, label }] : [],
  );
}

/** Clauses and commands that the server refuses are not offered. */
const REFUSED = new Set(
  (
    "CREATE MERGE INSERT SET REMOVE DELETE DETACH NODETACH FOREACH LOAD DROP ALTER RENAME GRANT DENY REVOKE ENABLE DEALLOCATE REALLOCATE " +
    "DRYRUN START STOP TERMINATE USE PERIODIC FINISH"
  ).split(" "),
);

const isReading = (keyword: string) => !REFUSED.has(keyword.split(" ")[0] ?? keyword);

function statementAround(text: string, caret: number): string {
  return statementsIn(text).findLast(({ start }) => start <= caret)?.text ?? "";
}

/** The clause at the caret, behind one that brings the variables of those before. */
function clauseWithNames(before: string, names: QueryNames): string {
  const start = clauseStart(before, before.length);
  if (start === 0) return before;
  const brought = [...names.keys()].map((name) => `1 AS ${backtickIfNeeded(name, "propertyKey") ?? name}`);
  return brought.length === 0 ? before.slice(start) : `WITH ${brought.join(", ")} ${before.slice(start)}`;
}

/** Of what the property at the caret would be: of the variable before the dot, or of the pattern around. */
function labelsAt(before: string, names: QueryNames): readonly string[] {
  const tokens = cypherTokens(before).filter(({ kind }) => kind !== "comment");
  const behind = isMark(tokens.at(-1), ".") ? tokens.length : tokens.length - 1;
  if (isMark(tokens[behind - 1], ".")) return names.get(tokens[behind - 2]?.text ?? "") ?? [];
  const owner = patternAround(tokens, tokens.length);
  return owner.labels ?? names.get(owner.variable ?? "") ?? [];
}

function schemaOf(vocabulary: Vocabulary, labels: readonly string[], _names: QueryNames): DbSchema {
  return {
    labels: vocabulary.labels.map(({ name }) => name),
    relationshipTypes: vocabulary.relationshipTypes.map(({ name }) => name),
    propertyKeys: [...propertiesOf(vocabulary, labels)],
    // What the value is matters to it only where nothing that reads can stand.
    parameters: Object.fromEntries(vocabulary.parameters.map((name) => [name, {}])),
    functions: { "CYPHER 5": Object.fromEntries(vocabulary.functions.map(({ name }) => [name, functionOf(name)])) },
    procedures: { "CYPHER 5": Object.fromEntries(vocabulary.procedures.map(({ name }) => [name, procedureOf(name)])) },
  };
}

function functionOf(name: string) {
  return {
    name,
    category: "",
    description: "",
    isBuiltIn: true,
    argumentDescription: [],
    returnDescription: "",
    signature: name,
    aggregating: false,
    isDeprecated: false,
  };
}

function procedureOf(name: string) {
  return {
    name,
    description: "",
    mode: "READ" as const,
    worksOnSystem: false,
    argumentDescription: [],
    returnDescription: [],
    signature: name,
    admin: false,
    option: { deprecated: false },
  };
}

type Item = ReturnType<typeof autocomplete>[number];

/** The language server's numbers for kinds of items. */
const KINDS: ReadonlyMap<number | undefined, CandidateKind> = new Map([
  [2, "procedure"],
  [3, "function"],
  [6, "variable"],
  [10, "property"],
  [14, "keyword"],
  [25, "label"],
]);

function kindOf(item: Item, { relationshipTypes }: Vocabulary): CandidateKind | undefined {
  const kind = KINDS.get(item.kind);
  if (kind === "variable" && item.label.startsWith("$")) return "parameter";
  return kind === "label" && relationshipTypes.some(({ name }) => name === item.label) ? "type" : kind;
}

interface Place {
  readonly kind: CandidateKind;
  readonly vocabulary: Vocabulary;
  readonly labels: readonly string[];
  readonly typed: string;
}

function candidateOf({ label, insertText }: Item, { kind, vocabulary, labels }: Place): Candidate {
  if (kind === "parameter") return { kind, label, insert: label };
  if (kind === "function" || kind === "procedure") return { kind, label };
  const insert = insertText === undefined || insertText === label ? {} : { insert: insertText };
  if (kind !== "property") return { kind, label, ...insert };
  return { kind, label, ...insert, isOwn: ownProperties(vocabulary, labels).has(label) };
}
