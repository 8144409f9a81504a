import type { ParamKind } from "#model/param-kinds.js";
import type { ParamValue } from "#model/query.js";
import type { SavedBody, SavedParam } from "./saved-query.js";
import { valueOfWritten } from "./written-param.js";

/** A line of a header. `query`, with nothing behind it, says that what follows is the text, whatever it looks like. */
export const HEADER_FIELD =
  /^\/\/\s*(?<field>title\.zh|title|access|audience|returns|folder|tags|description|query(?=\s*:\s*$)|(?:param|kind|default)\s+(?<name>`[^`]+`|[\p{L}\p{N}_]+))\s*: ?(?<value>.*)$/su;

/**
 * A saved query as a `.cypher` file with the contract of the catalogue in its header, so that it may be put there as it is. What the
 * contract has no words for follows in comments of its own, which this page reads again.
 */
export function cypherFileFrom({ title, description, folder, tags, text, params, defaults }: SavedBody): string {
  const header = [
    `title: ${title}`,
    `title.zh: ${title}`,
    "access: read",
    "audience: person",
    "returns: table",
    ...params.map((param) => `param ${nameOf(param)}: ${contractOf(param, defaults[param.name])}`),
  ];
  const more = [
    ...(folder === "" ? [] : [`folder: ${folder}`]),
    ...(tags.length === 0 ? [] : [`tags: ${tags.join(", ")}`]),
    ...(description === "" ? [] : description.split(/\r?\n/u).map((line) => `description: ${line}`)),
    ...params.flatMap((param) => {
      const { name, type } = param;
      return KIND_OF_CONTRACT[contractTypeOf(type, defaults[name])] === type ? [] : [`kind ${nameOf(param)}: ${type}`];
    }),
    ...params.flatMap((param) => {
      const value = defaults[param.name];
      const isSaid = value === undefined || plainDefault(value, contractTypeOf(param.type, value)) !== null;
      return isSaid ? [] : [`default ${nameOf(param)}: ${JSON.stringify(value)}`];
    }),
    ...(beginsLikeHeader(text) ? ["query:"] : []),
  ];
  return `${commented(header)}\n${more.length === 0 ? "" : `${commented(more)}\n`}${text.trim().replaceAll("\r\n", "\n")}\n`;
}

/** Names that Cypher quotes are quoted here as well. */
function nameOf({ name }: SavedParam): string {
  return /^[\p{L}\p{N}_]+$/u.test(name) ? name : `\`${name}\``;
}

function beginsLikeHeader(text: string): boolean {
  const lines = text.trim().split(/\r?\n/u);
  const end = lines.findIndex((line) => line.trim() !== "" && !line.startsWith("//"));
  return lines.slice(0, end === -1 ? lines.length : end).some((line) => HEADER_FIELD.test(line));
}

function commented(lines: readonly string[]): string {
  return lines.map((line) => `// ${line}\n`).join("");
}

/** A name for the file that every system takes. */
export function cypherFileName(title: string): string {
  const name = title
    .replaceAll(/[\p{Cc}\\/:*?"<>|]+/gu, " ")
    .replaceAll(/ +/gu, " ")
    .trim()
    .slice(0, 80);
  return `${name === "" ? "query" : name}.cypher`;
}

type ContractType = "string" | "integer" | "float" | "boolean" | "string[]";

const CONTRACT: Readonly<Record<ParamKind, ContractType>> = {
  auto: "string",
  text: "string",
  entity: "string",
  integer: "integer",
  float: "float",
  boolean: "boolean",
  date: "string",
  datetime: "string",
  time: "string",
  duration: "string",
  bytes: "string",
  point: "string",
  list: "string[]",
  json: "string",
  null: "string",
};

export const KIND_OF_CONTRACT: Readonly<Record<ContractType, ParamKind>> = {
  string: "text",
  integer: "integer",
  float: "float",
  boolean: "boolean",
  "string[]": "list",
};

function contractOf({ name, type, description }: SavedParam, value: ParamValue | undefined): string {
  const contractType = contractTypeOf(type, value);
  const written = value === undefined ? null : plainDefault(value, contractType);
  const told = description.replaceAll(/\s+/gu, " ").trim();
  return `${contractType}${written === null ? "" : ` = ${written}`} — ${told === "" ? name : told}`;
}

/** What is taken for what it looks like has the type of its default: a catalogue would send `25` as a text otherwise. */
function contractTypeOf(type: ParamKind, value: ParamValue | undefined): ContractType {
  if (type !== "auto") return CONTRACT[type];
  if (typeof value === "boolean") return "boolean";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "float";
  return CONTRACT.auto;
}

/** A value as a contract says it; null where it would be read as another one. */
function plainDefault(value: ParamValue, type: ContractType): string | null {
  if (typeof value === "object" && !Array.isArray(value)) return null;
  const written = Array.isArray(value) ? `[${value.join(", ")}]` : `${value}`;
  if (written === "null" || written !== written.trim() || /[\r\n"—]/u.test(written)) return null;
  return JSON.stringify(defaultFrom(KIND_OF_CONTRACT[type], written)) === JSON.stringify(value) ? written : null;
}

/** The value that a contract says; undefined where it is none of its kind. */
export function defaultFrom(kind: ParamKind, written: string): ParamValue | undefined {
  const text = kind === "list" ? written.replace(/^\[(.*)\]$/u, "$1") : written.replaceAll(/^"|"$/gu, "");
  return text === "" && kind === "list" ? [] : valueOfWritten({ kind, text });
}
