import type { Properties, PropertyValue } from "#model/graph.js";

type Value = PropertyValue | Readonly<Record<string, PropertyValue>>;

/** A map of Cypher's literals, as `cypherMap` writes it, whose values may be such maps again; null where the text is anything else. */
export function parseCypherMap(text: string): Readonly<Record<string, Value>> | null {
  const cursor = createCursor(text);
  const map = readMap(cursor, () => readScalarOrList(cursor) ?? readMap(cursor, () => readScalarOrList(cursor)));
  return cursor.isAtEnd() ? map : null;
}

/** A name as `cypherName` writes it. */
export function nameFromCypher(text: string): string {
  return text.startsWith("`") ? text.slice(1, -1).replaceAll("``", "`") : text;
}

/** What stands at the begin of the rest of a text; null where something else does. */
interface Cursor {
  take(pattern: RegExp): string | null;
  isAtEnd(): boolean;
}

function createCursor(text: string): Cursor {
  let at = 0;
  return {
    take(pattern) {
      pattern.lastIndex = at;
      const found = pattern.exec(text)?.[0];
      if (found === undefined) return null;
      at += found.length;
      return found.trimStart();
    },
    isAtEnd: () => text.slice(at).trim() === "",
  };
}

const NAME = / *(?:[A-Za-z_][A-Za-z0-9_]*|`(?:[^`]|``)*`)/uy;
const TEXT = / *'[^'\\]*(?:\\.[^'\\]*)*'/suy;
const NUMBER = / *-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e-?\d+)?/uy;
const BOOLEAN = / *(?:true|false)/uy;
const OPEN_MAP = / *\{/uy;
const CLOSE_MAP = / *\}/uy;
const OPEN_LIST = / *\[/uy;
const CLOSE_LIST = / *\]/uy;
const COLON = / *:/uy;
const COMMA = / *,/uy;

function readMap<Item>(cursor: Cursor, readItem: () => Item | null): Readonly<Record<string, Item>> | null {
  if (cursor.take(OPEN_MAP) === null) return null;
  const entries: [string, Item][] = [];
  while (cursor.take(CLOSE_MAP) === null) {
    if (entries.length > 0 && cursor.take(COMMA) === null) return null;
    const name = cursor.take(NAME);
    if (name === null || cursor.take(COLON) === null) return null;
    const item = readItem();
    if (item === null) return null;
    entries.push([nameFromCypher(name), item]);
  }
  return Object.fromEntries(entries);
}

function readScalarOrList(cursor: Cursor): Exclude<PropertyValue, null> | null {
  if (cursor.take(OPEN_LIST) === null) return readScalar(cursor);
  const items: (string | number | boolean)[] = [];
  while (cursor.take(CLOSE_LIST) === null) {
    if (items.length > 0 && cursor.take(COMMA) === null) return null;
    const item = readScalar(cursor);
    if (item === null) return null;
    items.push(item);
  }
  return items;
}

function readScalar(cursor: Cursor): string | number | boolean | null {
  const text = cursor.take(TEXT);
  if (text !== null) return unquoted(text);
  const boolean = cursor.take(BOOLEAN);
  if (boolean !== null) return boolean === "true";
  const number = cursor.take(NUMBER);
  return number === null ? null : Number(number);
}

function unquoted(text: string): string {
  return text
    .slice(1, -1)
    .replace(/\\(?:u([0-9A-Fa-f]{4})|(.))/gsu, (_escape, code: string | undefined, sign: string) => {
      if (code !== undefined) return String.fromCharCode(parseInt(code, 16));
      return UNESCAPED[sign] ?? sign;
    });
}

const UNESCAPED: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** Whether a value is a map of properties rather than a value of one. */
export function isPropertyMap(value: Value | undefined): value is Properties {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
