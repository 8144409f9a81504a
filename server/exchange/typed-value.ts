import type { PropertyValue } from "#model/graph.js";
import type { Sentence } from "#model/language.js";
import { unescapedText } from "./escaped-text.js";
import { fileProblem, type Place } from "./read-items.js";

/** What a file declares a column to hold. */
export type DeclaredType = "boolean" | "integer" | "double" | "string" | "list";

/**
 * A value from its text in a file of XML. Whole numbers beyond 2^53 stay text, as everywhere in the model. Throws `invalid-file` where the
 * text is none of the declared type.
 */
export function valueFromText(text: string, type: DeclaredType, place: Place): PropertyValue {
  const value = type === "list" ? listFromText(unescapedText(text), place) : scalarFromText(text, type);
  if (value === null)
    throw fileProblem(place, {
      en: `“${text.slice(0, 60)}” is no ${NAMES[type].en}.`,
      zh: `“${text.slice(0, 60)}”不是${NAMES[type].zh}。`,
    });
  return value;
}

const NAMES: Readonly<Record<DeclaredType, Sentence>> = {
  boolean: { en: "boolean (true or false)", zh: "布尔值（true 或 false）" },
  integer: { en: "whole number", zh: "整数" },
  double: { en: "number", zh: "数字" },
  string: { en: "text", zh: "文本" },
  list: { en: "list", zh: "列表" },
};

/** Null where the text is none of the type. */
export function scalarFromText(text: string, type: Exclude<DeclaredType, "list">): string | number | boolean | null {
  if (type === "string") return unescapedText(text);
  if (type === "boolean") return BOOLEANS.get(text.trim().toLowerCase()) ?? null;
  if (type === "double") return numberFromText(text);
  return /^\s*[+-]?\d+\s*$/u.test(text) ? safeInteger(text.trim()) : null;
}

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["1", true],
  ["false", false],
  ["0", false],
]);

function safeInteger(text: string): number | string {
  return Number.isSafeInteger(Number(text)) ? Number(text) : text;
}

function numberFromText(text: string): number | null {
  const number = Number(text);
  return text.trim() === "" || !Number.isFinite(number) ? null : number;
}

/** A JSON list, or, as other programs write lists, `[a, b]`, `a|b` or `a;b`. */
function listFromText(text: string, place: Place): PropertyValue {
  try {
    const list: unknown = JSON.parse(text);
    if (Array.isArray(list)) return list.map((item) => scalarFromJson(item, place));
  } catch {
    // Not JSON, so it is another program's list.
  }
  const inner = /^\s*\[(.*)\]\s*$/su.exec(text)?.[1] ?? text;
  return inner
    .split(/[|;,]/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function scalarFromJson(item: unknown, place: Place): string | number | boolean {
  if (typeof item === "string" || typeof item === "number" || typeof item === "boolean") return item;
  throw fileProblem(place, {
    en: "a list holds something that is neither text, number nor boolean.",
    zh: "列表中有既非文本、数字也非布尔值的内容。",
  });
}
