import type { ParamKind } from "#model/param-kinds.js";
import type { ParamValue } from "#model/query.js";

/** A parameter as a person writes it, whether it is a value already or not. */
export interface WrittenParam {
  readonly kind: ParamKind;
  readonly text: string;
}

/** What was written as the value that is sent; undefined where it is none of its kind, or nothing was written. */
export function valueOfWritten({ kind, text }: WrittenParam): ParamValue | undefined {
  const written = text.trim();
  if (kind === "null") return null;
  return written === "" ? undefined : READERS[kind](kind === "text" ? text : written);
}

/** A value as people would write it. */
export function writtenFromValue(value: ParamValue): WrittenParam {
  if (value === null) return { kind: "null", text: "" };
  if (typeof value === "string") return { kind: "text", text: value };
  if (typeof value === "boolean") return { kind: "boolean", text: String(value) };
  if (typeof value === "number") return { kind: Number.isInteger(value) ? "integer" : "float", text: String(value) };
  if (isList(value)) return writtenList(value);
  const { $type, _value } = value;
  const kind = typeof $type === "string" ? KINDS_OF_TYPES[$type] : undefined;
  if (kind === undefined || typeof _value !== "string") return { kind: "json", text: JSON.stringify(value) };
  return { kind, text: kind === "point" ? _value.replace(/^SRID=4326;POINT \((.*)\)$/u, "$1") : _value };
}

/** The kind that a type of the catalogue's contracts is written as. */
export function kindOfType(type: string): ParamKind {
  return KINDS_OF_PARAMS[type] ?? "auto";
}

const KINDS_OF_PARAMS: Readonly<Record<string, ParamKind>> = {
  string: "text",
  integer: "integer",
  float: "float",
  boolean: "boolean",
  "string[]": "list",
  "map[]": "json",
};

const KINDS_OF_TYPES: Readonly<Record<string, ParamKind>> = {
  Integer: "integer",
  Float: "float",
  Date: "date",
  LocalDateTime: "datetime",
  OffsetDateTime: "datetime",
  ZonedDateTime: "datetime",
  Time: "time",
  LocalTime: "time",
  Duration: "duration",
  Point: "point",
  Base64: "bytes",
};

const DATE = String.raw`[+-]?\d{4,9}-\d\d-\d\d`;
const TIME = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?`;
const OFFSET = String.raw`(?:Z|[+-](?:18(?::?00)?|(?:0\d|1[0-7])(?::?[0-5]\d)?))`;
const PATTERNS = {
  date: new RegExp(`^${DATE}$`, "u"),
  local: new RegExp(`^${DATE}T${TIME}$`, "u"),
  offset: new RegExp(`^${DATE}T${TIME}${OFFSET}$`, "u"),
  zoned: new RegExp(String.raw`^${DATE}T${TIME}${OFFSET}?\[[\w+/-]+\]$`, "u"),
  localTime: new RegExp(`^${TIME}$`, "u"),
  time: new RegExp(`^${TIME}${OFFSET}$`, "u"),
  duration: /^-?P(?=[\dT+-])(?:[+-]?\d+[YMWD])*(?:T(?:[+-]?\d+(?:[.,]\d+)?[HMS])+)?$/u,
};
/** Four characters for each three bytes. */
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/u;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu;

const READERS: Readonly<Record<Exclude<ParamKind, "null">, (text: string) => ParamValue | undefined>> = {
  auto: (text) => integerFrom(text) ?? floatFrom(text) ?? booleanFrom(text) ?? text,
  text: (text) => text,
  entity: (text) => text,
  integer: integerFrom,
  float: floatFrom,
  boolean: booleanFrom,
  date: (text) => (PATTERNS.date.test(text) && isDay(text) ? typed("Date", text) : undefined),
  datetime: dateTimeFrom,
  time(text) {
    if (PATTERNS.localTime.test(text)) return typed("LocalTime", text);
    return PATTERNS.time.test(text) ? typed("Time", text) : undefined;
  },
  duration: (text) => (PATTERNS.duration.test(text) ? typed("Duration", text) : undefined),
  point: pointFrom,
  bytes: (text) => (BASE64.test(text) ? typed("Base64", text) : undefined),
  list(text) {
    if (!text.startsWith("[")) return text.split(/[,，、]/u).map((item) => item.trim());
    const items = jsonFrom(text);
    return Array.isArray(items) ? items : undefined;
  },
  json: jsonFrom,
};

function integerFrom(text: string): ParamValue | undefined {
  if (!/^[+-]?\d{1,30}$/u.test(text)) return undefined;
  const integer = BigInt(text.replace(/^\+/u, ""));
  if (BigInt.asIntN(64, integer) !== integer) return undefined;
  const number = Number(integer);
  return Number.isSafeInteger(number) ? number : typed("Integer", String(integer));
}

/** A whole number with its point keeps being a float, which JSON cannot say. */
function floatFrom(text: string): ParamValue | undefined {
  if (/^(?:NaN|[+-]?Infinity)$/u.test(text)) return typed("Float", text);
  if (!NUMBER.test(text)) return undefined;
  const number = Number(text);
  if (!Number.isFinite(number)) return undefined;
  return Number.isInteger(number) && /[.e]/iu.test(text) ? typed("Float", text) : number;
}

function booleanFrom(text: string): boolean | undefined {
  return { true: true, false: false }[text.toLowerCase()];
}

function dateTimeFrom(text: string): ParamValue | undefined {
  const joined = text.replace(/^(\S+-\d\d) +/u, "$1T");
  if (!isDay(joined.slice(0, joined.indexOf("T")))) return undefined;
  if (PATTERNS.local.test(joined)) return typed("LocalDateTime", joined);
  if (PATTERNS.offset.test(joined)) return typed("OffsetDateTime", joined);
  return PATTERNS.zoned.test(joined) ? typed("ZonedDateTime", joined) : undefined;
}

/** Whether the calendar has it: 2014-02-30 is none. */
function isDay(date: string): boolean {
  const [, month = "", day = ""] = /^[+-]?\d+-(\d\d)-(\d\d)$/u.exec(date) ?? [];
  if (month === "") return false;
  const year = Number(date.slice(0, date.indexOf("-", 1)));
  const found = new Date(0);
  found.setUTCFullYear(year, Number(month) - 1, Number(day));
  return found.getUTCMonth() === Number(month) - 1 && found.getUTCDate() === Number(day);
}

/** Longitude and latitude, or with the number of another system of coordinates before them. */
function pointFrom(text: string): ParamValue | undefined {
  if (/^SRID=\d+;\s*POINT/iu.test(text)) return typed("Point", text);
  const numbers = text.split(/[\s,，]+/u);
  if (numbers.length !== 2 || !numbers.every((number) => NUMBER.test(number))) return undefined;
  if (Math.abs(Number(numbers[1])) > 90) return undefined;
  return typed("Point", `SRID=4326;POINT (${numbers.join(" ")})`);
}

/** JSON, with whole numbers that JavaScript would round said as they are written. */
function jsonFrom(text: string): ParamValue | undefined {
  const exact = text.replaceAll(/"(?:\\.|[^"\\])*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gu, (part) =>
    /^-?\d+$/u.test(part) && !Number.isSafeInteger(Number(part)) ? JSON.stringify(typed("Integer", part)) : part,
  );
  try {
    const value: ParamValue = JSON.parse(exact);
    return value;
  } catch {
    return undefined;
  }
}

function writtenList(items: readonly ParamValue[]): WrittenParam {
  const plain = items.filter((item) => typeof item === "string").filter((item) => /^[^,，、[\s][^,，、]*$/u.test(item));
  const isPlain = plain.length > 0 && plain.length === items.length;
  return { kind: "list", text: isPlain ? plain.join(", ") : JSON.stringify(items) };
}

function typed(type: string, value: string): ParamValue {
  return { $type: type, _value: value };
}

function isList(value: object): value is readonly ParamValue[] {
  return Array.isArray(value);
}
