import type { Properties, PropertyValue } from "#model/graph.js";

/** A value as Cypher writes it. */
export function cypherLiteral(value: PropertyValue): string {
  if (Array.isArray(value)) return `[${value.map(cypherLiteral).join(", ")}]`;
  if (typeof value === "number") return numberLiteral(value);
  return typeof value === "string" ? stringLiteral(value) : String(value);
}

/** `{key: 'project:西岸', order: 3}` */
export function cypherMap(properties: Properties): string {
  return `{${Object.entries(properties)
    .map(([name, value]) => `${cypherName(name)}: ${cypherLiteral(value)}`)
    .join(", ")}}`;
}

/** A label, type or property's name, in backticks where it needs them. */
export function cypherName(name: string): string {
  return /^[A-Za-z][A-Za-z0-9_]*$/u.test(name) && name !== "IN" ? name : `\`${name.replaceAll("`", "``")}\``;
}

function numberLiteral(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  const text = String(value).replace("e+", "e");
  return /[.e]/u.test(text) ? text : `${text}.0`;
}

function stringLiteral(text: string): string {
  return `'${text.replace(SPECIAL, (sign) => ESCAPES[sign] ?? `\\u${codeOf(sign)}`)}'`;
}

function codeOf(unit: string): string {
  return unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
}

// oxlint-disable-next-line eslint/no-control-regex -- these are what is escaped
const SPECIAL = /[\\'\u0000-\u001F\u007F\p{Cs}]/gu;

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "'": "\\'",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\b": "\\b",
  "\f": "\\f",
};
