import type { ParamKind } from "#model/param-kinds.js";
import type { ParamValue } from "#model/query.js";
import type { SavedBody, SavedParam } from "./saved-query.js";

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
    ...params.map((param) => `param ${param.name}: ${contractOf(param, defaults[param.name])}`),
  ];
  const more = [
    ...(folder === "" ? [] : [`folder: ${folder}`]),
    ...(tags.length === 0 ? [] : [`tags: ${tags.join(", ")}`]),
    ...description.split(/\r?\n/u).flatMap((line) => (line.trim() === "" ? [] : [`description: ${line}`])),
    ...params.flatMap(({ name, type }) =>
      KIND_OF_CONTRACT[contractTypeOf(type, defaults[name])] === type ? [] : [`kind ${name}: ${type}`],
    ),
    ...params.flatMap(({ name }) => {
      const value = defaults[name];
      return value === undefined || plainDefault(value) !== null ? [] : [`default ${name}: ${JSON.stringify(value)}`];
    }),
  ];
  return `${commented(header)}\n${more.length === 0 ? "" : `${commented(more)}\n`}${text.trim()}\n`;
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
  const written = value === undefined ? null : plainDefault(value);
  return `${contractTypeOf(type, value)}${written === null ? "" : ` = ${written}`} — ${description === "" ? name : description}`;
}

/** What is taken for what it looks like has the type of its default: a catalogue would send `25` as a text otherwise. */
function contractTypeOf(type: ParamKind, value: ParamValue | undefined): ContractType {
  if (type !== "auto") return CONTRACT[type];
  if (typeof value === "boolean") return "boolean";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "float";
  return CONTRACT.auto;
}

/** A value as a contract says it; null where it cannot. */
function plainDefault(value: ParamValue): string | null {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value === "string") return /^[^\s"—][^\n"—]*$/u.test(value) && value !== "null" ? value : null;
  if (!Array.isArray(value)) return null;
  const texts = value.filter((item) => typeof item === "string").filter((item) => /^[^,\s][^,\n—]*$/u.test(item));
  return texts.length === value.length ? `[${texts.join(", ")}]` : null;
}
