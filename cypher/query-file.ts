import { ParamType } from "#model/query.js";
import type { NamedQuery, ParamValue, QueryParam } from "#model/query.js";
import { parseQuestion, type HeaderLine } from "./question-contract.js";

const FIELDS = new Set(["title", "title.zh", "access", "audience", "returns", "asks", "asks.zh"]);
const HEADER_LINE =
  /^\/\/\s*(title\.zh|title|access|audience|returns|asks\.zh|asks|(?:param|blank|column)\s+\w+)\s*:\s*(.*)$/u;
const PARAM = /^(?<type>[a-z]+(?:\[\])?)(?:\s*=\s*(?<default>.+?))?\s+—\s+(?<description>.+)$/u;

/**
 * Reads a `.cypher` file: its header is the query's contract, the rest its text. Throws an `Error` naming the file and the line or
 * parameter where the two do not agree.
 */
export function parseQueryFile(name: string, source: string): NamedQuery {
  const lines = source.split(/\r?\n/u);
  const bodyStart = lines.findIndex((line) => !line.startsWith("//"));
  const header = lines.slice(0, bodyStart === -1 ? lines.length : bodyStart);
  const text = bodyStart === -1 ? "" : lines.slice(bodyStart).join("\n").trim();
  const fields = header.map((line) => parseHeaderLine(name, line));
  const params = fields.filter(({ field }) => field.startsWith("param ")).map((line) => parseParam(name, line));
  const question = parseQuestion(name, fields, params);
  const query: NamedQuery = {
    name,
    title: required(name, fields, "title"),
    titleZh: required(name, fields, "title.zh"),
    access: oneOf(name, "access", required(name, fields, "access"), ["read", "write"]),
    audience: oneOf(name, "audience", optional(name, fields, "audience") ?? "program", ["person", "program"]),
    returns: oneOf(name, "returns", required(name, fields, "returns"), ["graph", "table"]),
    params,
    text,
    ...(question === null ? {} : { question }),
    origin: "catalogue",
  };
  if (text === "") throw new Error(`${name}.cypher: there is no query below the header.`);
  checkParams(query);
  checkAudience(query);
  return query;
}

function parseHeaderLine(name: string, line: string): HeaderLine {
  const match = HEADER_LINE.exec(line);
  if (match === null) {
    throw new Error(
      `${name}.cypher: “${line}” is not a header line; use ${[...FIELDS].join(", ")}, param, blank or column.`,
    );
  }
  return { field: (match[1] ?? "").replace(/\s+/u, " "), value: (match[2] ?? "").trim() };
}

function required(name: string, fields: readonly HeaderLine[], field: string): string {
  const value = optional(name, fields, field);
  if (value === undefined || value === "") throw new Error(`${name}.cypher: the header has no ${field}.`);
  return value;
}

function optional(name: string, fields: readonly HeaderLine[], field: string): string | undefined {
  const found = fields.filter((line) => line.field === field);
  if (found.length > 1) throw new Error(`${name}.cypher: the header has more than one ${field}.`);
  return found[0]?.value;
}

function oneOf<Choice extends string>(name: string, field: string, value: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined)
    throw new Error(`${name}.cypher: ${field} is “${value}” but must be ${choices.join(" or ")}.`);
  return choice;
}

function parseParam(name: string, { field, value }: HeaderLine): QueryParam {
  const param = field.slice("param ".length);
  const groups = PARAM.exec(value)?.groups;
  if (groups === undefined) {
    throw new Error(
      `${name}.cypher: parameter $${param} must read “type = default — description” or “type — description”.`,
    );
  }
  const type = ParamType.safeParse(groups["type"]);
  if (!type.success) {
    throw new Error(
      `${name}.cypher: parameter $${param} has the unknown type ${groups["type"]}; use ${ParamType.options.join(", ")}.`,
    );
  }
  const description = groups["description"] ?? "";
  const written = groups["default"];
  if (written === undefined) return { name: param, type: type.data, description };
  return { name: param, type: type.data, description, default: parseDefault(name, param, type.data, written) };
}

function parseDefault(name: string, param: string, type: ParamType, written: string): ParamValue {
  if (written === "null") return null;
  if (type === "string") return written.replaceAll(/^"|"$/gu, "");
  if (type === "boolean" && (written === "true" || written === "false")) return written === "true";
  if ((type === "integer" && /^-?\d+$/u.test(written)) || (type === "float" && /^-?\d+(\.\d+)?$/u.test(written))) {
    return Number(written);
  }
  if (type === "string[]" && /^\[.*\]$/u.test(written)) {
    return written
      .slice(1, -1)
      .split(",")
      .map((item) => item.trim())
      .filter((item) => item !== "");
  }
  throw new Error(`${name}.cypher: the default ${written} of parameter $${param} is not of type ${type}.`);
}

function checkParams(query: NamedQuery): void {
  const used = usedParams(query.text);
  const declared = query.params.map((param) => param.name);
  for (const param of used) {
    if (!declared.includes(param))
      throw new Error(`${query.name}.cypher: parameter $${param} is used but not declared.`);
  }
  for (const [index, param] of declared.entries()) {
    if (!used.has(param)) throw new Error(`${query.name}.cypher: parameter $${param} is declared but not used.`);
    if (declared.indexOf(param) !== index)
      throw new Error(`${query.name}.cypher: parameter $${param} is declared twice.`);
  }
}

/** People are offered what only reads. */
function checkAudience({ name, audience, access }: NamedQuery): void {
  if (audience === "person" && access === "write") {
    throw new Error(`${name}.cypher: audience is person, but the query writes.`);
  }
}

const NOT_CODE = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:``|[^`])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//gu;

/** Names after `$`, leaving out those within strings, quoted names and comments. */
function usedParams(text: string): ReadonlySet<string> {
  return new Set([...text.replaceAll(NOT_CODE, " ").matchAll(/\$(\w+)/gu)].map((match) => match[1] ?? ""));
}
