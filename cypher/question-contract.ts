import { EntityType } from "#model/ontology.js";
import { BlankKind, ColumnKind, type Blank, type QuestionColumn, type QuestionContract } from "#model/question.js";
import type { QueryParam } from "#model/query.js";

/** The text after `// field:` of a header line; the field of a blank is `blank x`, of a column `column x`. */
export interface HeaderLine {
  readonly field: string;
  readonly value: string;
}

const BLANK = /^(?<kind>[A-Za-z]+(?:\s*,\s*[A-Za-z]+)*)\s+—\s+(?<label>.+)$/u;
/** What a blank of this kind is handed to. */
const PARAM_TYPES = {
  entity: "string",
  type: "string",
  status: "string",
  words: "string",
  year: "integer",
  number: "float",
} as const;

/**
 * Reads what makes a query a question from the lines of its header; null where it has none of them. Throws an `Error` naming the file and
 * what does not agree.
 */
export function parseQuestion(
  name: string,
  fields: readonly HeaderLine[],
  params: readonly QueryParam[],
): QuestionContract | null {
  const valueOf = (wanted: string): string => fields.find(({ field }) => field === wanted)?.value ?? "";
  const asks = { en: valueOf("asks"), zh: valueOf("asks.zh") };
  const blanks = named(fields, "blank").map(([param, value]) => parseBlank(name, { param, value, params }));
  const columns = named(fields, "column").map(([column, value]) => parseColumn(name, column, value));
  if (asks.en === "" && asks.zh === "" && blanks.length === 0 && columns.length === 0) return null;
  for (const text of [asks.en, asks.zh]) checkSentence(name, text, blanks);
  for (const { name: param } of params) {
    if (param !== "limit" && !blanks.some((blank) => blank.param === param))
      throw new Error(`${name}.cypher: parameter $${param} of the question has no blank.`);
  }
  if (columns.filter(({ kind }) => kind === "evidence").length !== 1)
    throw new Error(`${name}.cypher: a question has exactly one column of evidence.`);
  return { asks, blanks, columns };
}

function named(fields: readonly HeaderLine[], kind: string): readonly (readonly [string, string])[] {
  return fields.flatMap(({ field, value }) =>
    field.startsWith(`${kind} `) ? [[field.slice(kind.length + 1), value] as const] : [],
  );
}

interface WrittenBlank {
  readonly param: string;
  readonly value: string;
  readonly params: readonly QueryParam[];
}

function parseBlank(name: string, { param, value, params }: WrittenBlank): Blank {
  const taken = params.find((one) => one.name === param);
  if (taken === undefined) throw new Error(`${name}.cypher: the blank ${param} is no parameter.`);
  const groups = BLANK.exec(value)?.groups;
  if (groups === undefined)
    throw new Error(`${name}.cypher: the blank ${param} must read “kind — 名称” or “types — 名称”.`);
  const words = (groups["kind"] ?? "").split(",").map((word) => word.trim());
  const kind = BlankKind.safeParse(words[0]).data ?? "entity";
  const types = words[0] === kind ? [] : words.map((word) => parseType(name, word));
  if (taken.type !== PARAM_TYPES[kind])
    throw new Error(`${name}.cypher: the blank ${param} needs a parameter of type ${PARAM_TYPES[kind]}.`);
  const label = { en: taken.description, zh: groups["label"] ?? "" };
  return { param, kind, types, required: taken.default === undefined, label };
}

function parseType(name: string, word: string): EntityType {
  const type = EntityType.safeParse(word);
  if (type.success) return type.data;
  throw new Error(`${name}.cypher: “${word}” is no kind of blank and no entity type.`);
}

function parseColumn(name: string, column: string, value: string): QuestionColumn {
  const kind = ColumnKind.safeParse(value);
  if (kind.success) return { name: column, kind: kind.data };
  throw new Error(`${name}.cypher: the column ${column} is “${value}” but must be ${ColumnKind.options.join(", ")}.`);
}

/** A sentence names each blank that must be filled, and no other. */
function checkSentence(name: string, text: string, blanks: readonly Blank[]): void {
  const found = [...text.matchAll(/\{(\w+)\}/gu)].map((match) => match[1] ?? "").toSorted();
  const needed = blanks.flatMap(({ param, required }) => (required ? [param] : [])).toSorted();
  if (text === "" || found.join() !== needed.join())
    throw new Error(`${name}.cypher: asks must be a sentence with the blanks ${needed.join(", ") || "of none"}.`);
}
