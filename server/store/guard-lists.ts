import type { ParamValue, Params } from "#model/query.js";
import { closes, isMark, matchingBracket, numberAt, opens, upper, type Token } from "./guard-tokens.js";

/**
 * Where an expression would go through more list items than an engine should be left alone with: within one expression no engine looks
 * whether its query was ended meanwhile. Lists that stand in each other multiply. Rows are no such lists: `UNWIND range(…)` may be any length.
 */
export interface LongList {
  /** Offset into the query's text. */
  readonly start: number;
  /** Null where the text does not tell. */
  readonly items: number | null;
}

/** About a second of an engine's time. */
export const MOST_ITEMS = 10_000_000;
/** For lists whose length lies in the graph: labels, nodes of a path, collected values. */
const GUESSED_ITEMS = 100;
/** For `size(…)` and `length(…)` as the end of a range. */
const GUESSED_SIZE = 1_000;

export function findLongList(tokens: readonly Token[], params: Params): LongList | null {
  const query = { tokens, params, elements: elementsByBracket(tokens) };
  /** For each open bracket, how many times what stands in it is gone through. */
  const times: number[] = [];
  for (const [index, token] of tokens.entries()) {
    if (opens(token)) times.push(times.at(-1) ?? 1);
    else if (closes(token)) times.pop();
    else if (isMark(token, ",") && times.length > 0) times[times.length - 1] = times.at(-2) ?? 1;
    const items = itemsAt(query, index);
    if (items === undefined) continue;
    const all = items === null ? null : items * (times.at(-1) ?? 1);
    if (all === null || all > MOST_ITEMS) return { start: token.start, items: all };
    if (times.length > 0) times[times.length - 1] = Math.max(all, 1);
  }
  return null;
}

interface Query {
  readonly tokens: readonly Token[];
  readonly params: Params;
  /** How many elements stand in a bracket, by the index at which it opens. */
  readonly elements: ReadonlyMap<number, number>;
}

function elementsByBracket(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const elements = new Map<number, number>();
  const open: number[] = [];
  for (const [index, token] of tokens.entries()) {
    if (opens(token)) {
      open.push(index);
      elements.set(index, 1);
    } else if (closes(token)) open.pop();
    else if (isMark(token, ",")) elements.set(open.at(-1) ?? -1, (elements.get(open.at(-1) ?? -1) ?? 0) + 1);
  }
  return elements;
}

/** How many items a list has that begins at `index` or is named there; undefined where none is, null where it cannot be told. */
function itemsAt({ tokens, params, elements }: Query, index: number): number | null | undefined {
  if (isCallOf(tokens, index, "RANGE")) {
    return upper(tokens[index - 1]) === "UNWIND" ? undefined : rangeItems(tokens, index + 1, params);
  }
  if (upper(tokens[index]) !== "IN" || isMark(tokens[index - 1], ":")) return undefined;
  const [source, name] = [tokens[index + 1], tokens[index + 2]];
  if (isCallOf(tokens, index + 1, "RANGE")) return undefined;
  if (isMark(source, "$")) return listLength(params[name?.text ?? ""]);
  if (isMark(source, "[")) return elements.get(index + 1) ?? 1;
  const before = tokens[index - 2];
  const introduces = isMark(before, "(") || isMark(before, "[") || isMark(before, ",");
  return introduces ? GUESSED_ITEMS : undefined;
}

/** Of the longest list in the value. */
function listLength(value: ParamValue | undefined): number {
  if (typeof value !== "object" || value === null) return GUESSED_ITEMS;
  const items = Object.values(value);
  return items.reduce<number>((most, item) => Math.max(most, listLength(item)), Math.max(items.length, GUESSED_ITEMS));
}

/** Anything but a number is none for the engine either. */
function numberFrom(value: ParamValue | undefined): number {
  if (typeof value === "number") return value;
  if (typeof value !== "object" || value === null || !("_value" in value)) return 0;
  const number = Number(value["_value"]);
  return Number.isNaN(number) ? 0 : number;
}

/** Longer ones are not looked into: nobody writes them in good faith. */
const MOST_TOKENS = 200;

function rangeItems(tokens: readonly Token[], open: number, params: Params): number | null {
  const near = tokens.slice(open, open + MOST_TOKENS);
  const [from, to, step = 1] = splitAtCommas(near.slice(1, matchingBracket(near, 0))).map((part) =>
    valueOf(part, params),
  );
  if (from === undefined || to === undefined || from === null || to === null || step === null) return null;
  return step === 0 ? 0 : Math.max(Math.floor((to - from) / step) + 1, 0);
}

function splitAtCommas(tokens: readonly Token[]): (readonly Token[])[] {
  let depth = 0;
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (opens(token)) depth += 1;
    if (closes(token)) depth -= 1;
    if (depth === 0 && isMark(token, ",")) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

/** What a sum or product of numbers, parameters and sizes comes to; null for anything else. */
function valueOf(tokens: readonly Token[], params: Params): number | null {
  const sum = lastAtDepthZero(tokens, ["+", "-"]);
  if (sum > 0) return combined(tokens, sum, params);
  const factor = lastAtDepthZero(tokens, ["*", "/", "%"]);
  if (factor > 0) return combined(tokens, factor, params);
  const power = lastAtDepthZero(tokens, ["^"]);
  if (power > 0) return combined(tokens, power, params);
  const [first, second] = tokens;
  if (isMark(first, "-") || isMark(first, "+")) {
    const value = valueOf(tokens.slice(1), params);
    return value === null ? null : isMark(first, "-") ? -value : value;
  }
  if (isMark(first, "(") && matchingBracket(tokens, 0) === tokens.length - 1)
    return valueOf(tokens.slice(1, -1), params);
  if (isMark(first, "$") && tokens.length === 2) {
    return numberFrom(params[second?.text ?? ""]);
  }
  if (isMark(second, "(") && matchingBracket(tokens, 1) === tokens.length - 1) {
    if (["SIZE", "LENGTH", "COUNT"].includes(upper(first))) return GUESSED_SIZE;
    if (upper(first) === "TOINTEGER") return valueOf(tokens.slice(2, -1), params);
  }
  // A text is no number: the engine says so.
  return first?.kind === "string" ? 0 : numberAt(tokens);
}

function combined(tokens: readonly Token[], at: number, params: Params): number | null {
  const left = valueOf(tokens.slice(0, at), params);
  const right = valueOf(tokens.slice(at + 1), params);
  if (left === null || right === null) return null;
  return OPERATIONS[tokens[at]?.text ?? ""]?.(left, right) ?? null;
}

const OPERATIONS: Readonly<Record<string, (left: number, right: number) => number>> = {
  "+": (left, right) => left + right,
  "-": (left, right) => left - right,
  "*": (left, right) => left * right,
  "/": (left, right) => left / right,
  "%": (left, right) => left % right,
  "^": (left, right) => left ** right,
};

/** The last of these operators that has something to its left and stands outside of brackets; else -1. */
function lastAtDepthZero(tokens: readonly Token[], operators: readonly string[]): number {
  let depth = 0;
  for (let index = tokens.length - 1; index > 0; index -= 1) {
    const token = tokens[index];
    if (closes(token)) depth += 1;
    if (opens(token)) depth -= 1;
    const isOperator = token?.kind === "mark" && operators.includes(token.text);
    const before = tokens[index - 1];
    const hasLeft = before?.kind !== "mark" || before.text === ")" || before.text === "]";
    if (depth === 0 && isOperator && hasLeft) return index;
  }
  return -1;
}

/** Also in backticks. */
function isCallOf(tokens: readonly Token[], index: number, name: string): boolean {
  const token = tokens[index];
  if (token?.kind !== "word" && token?.kind !== "quoted") return false;
  const isNamePart = isMark(tokens[index - 1], ".");
  return token.text.toUpperCase() === name && isMark(tokens[index + 1], "(") && !isNamePart;
}
