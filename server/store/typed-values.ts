import { GraphError } from "#model/problem.js";
import type { ParamValue, Params } from "#model/query.js";

/**
 * A value of a parameter, read from JSON: plain, or `{"$type", "_value"}` as Neo4j's Query API writes it. Figures of times are those that the
 * text says; `nanosecond` is of the second, `offsetSeconds` of UTC.
 */
export type QueryValue =
  | { readonly type: "Null" }
  | { readonly type: "Boolean"; readonly value: boolean }
  | { readonly type: "String"; readonly value: string }
  | { readonly type: "Integer"; readonly value: bigint }
  | { readonly type: "Float"; readonly value: number }
  | { readonly type: "Base64"; readonly value: Uint8Array }
  | { readonly type: "List"; readonly items: readonly QueryValue[] }
  | { readonly type: "Map"; readonly fields: Readonly<Record<string, QueryValue>> }
  | { readonly type: "Point"; readonly srid: number; readonly coordinates: readonly number[] }
  | { readonly type: "Duration"; readonly text: string; readonly duration: DurationFields }
  | TemporalValue;

export interface TemporalValue {
  readonly type: "Date" | "Time" | "LocalTime" | "LocalDateTime" | "OffsetDateTime" | "ZonedDateTime";
  readonly text: string;
  readonly date: { readonly year: number; readonly month: number; readonly day: number } | null;
  readonly time: {
    readonly hour: number;
    readonly minute: number;
    readonly second: number;
    readonly nanosecond: number;
  } | null;
  readonly offsetSeconds: number | null;
  /** The name of a time zone, such as `Asia/Shanghai`. */
  readonly zone: string | null;
}

export interface DurationFields {
  readonly months: number;
  readonly days: number;
  readonly seconds: number;
  readonly nanoseconds: number;
}

/** Throws `invalid-request` for a type that is not known or a text that is none of its type. */
export function queryValues(params: Params): Readonly<Record<string, QueryValue>> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, queryValue(value, `$${name}`)]));
}

function queryValue(value: ParamValue, place: string): QueryValue {
  if (value === null) return { type: "Null" };
  if (typeof value === "string") return { type: "String", value };
  if (typeof value === "boolean") return { type: "Boolean", value };
  if (typeof value === "number") {
    return Number.isSafeInteger(value) && !Object.is(value, -0)
      ? { type: "Integer", value: BigInt(value) }
      : { type: "Float", value };
  }
  if (isList(value)) return listValue(value, place);
  const { $type, _value, ...rest } = value;
  const isTyped = typeof $type === "string" && _value !== undefined && Object.keys(rest).length === 0;
  return isTyped ? typedValue($type, _value, place) : mapValue(value, place);
}

function listValue(items: readonly ParamValue[], place: string): QueryValue {
  return { type: "List", items: items.map((item, index) => queryValue(item, `${place}[${index}]`)) };
}

function mapValue(fields: Readonly<Record<string, ParamValue>>, place: string): QueryValue {
  const values = Object.entries(fields).map(([name, field]) => [name, queryValue(field, `${place}.${name}`)] as const);
  return { type: "Map", fields: Object.fromEntries(values) };
}

function typedValue(type: string, value: ParamValue, place: string): QueryValue {
  const wrong = (): GraphError => wrongValue(type, value, place);
  if (type === "List" && isList(value)) return listValue(value, place);
  if (type === "Map" && typeof value === "object" && value !== null && !isList(value)) return mapValue(value, place);
  if (type === "Null" && value === null) return { type };
  if (type === "Boolean" && typeof value === "boolean") return { type, value };
  const read = READERS[type];
  if (read === undefined && EXAMPLES[type] === undefined) throw unknownType(type, place);
  if (read === undefined || typeof value !== "string") throw wrong();
  const found = read(value);
  if (found === null) throw wrong();
  return found;
}

const [LEAST_INTEGER, MOST_INTEGER] = [-(2n ** 63n), 2n ** 63n - 1n] as const;
const FLOAT = /^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?|NaN|[+-]?Infinity)$/iu;

const READERS: Readonly<Record<string, (text: string) => QueryValue | null>> = {
  String: (value) => ({ type: "String", value }),
  Integer(text) {
    if (!/^[+-]?\d{1,30}$/u.test(text)) return null;
    const value = BigInt(text);
    return value < LEAST_INTEGER || value > MOST_INTEGER ? null : { type: "Integer", value };
  },
  Float: (text) => (FLOAT.test(text) ? { type: "Float", value: Number(text) } : null),
  Base64: (text) =>
    /^(?:[\w+/-]{4})*(?:[\w+/-]{2,3}={0,2})?$/u.test(text)
      ? { type: "Base64", value: new Uint8Array(Buffer.from(text, "base64")) }
      : null,
  Date: (text) => temporalValue("Date", text),
  Time: (text) => temporalValue("Time", text),
  LocalTime: (text) => temporalValue("LocalTime", text),
  LocalDateTime: (text) => temporalValue("LocalDateTime", text),
  OffsetDateTime: (text) => temporalValue("OffsetDateTime", text),
  ZonedDateTime: (text) => temporalValue("ZonedDateTime", text),
  Duration: durationValue,
  Point: pointValue,
};

/** How each type is written, for the sentence that says that something else stands there. */
const EXAMPLES: Readonly<Record<string, string>> = {
  Null: "null",
  Boolean: "true",
  String: '"西岸"',
  Integer: '"9007199254740993"',
  Float: '"1.0"',
  Base64: '"AQID"',
  List: "[1, 2]",
  Map: '{"a": 1}',
  Date: '"2014-07-01"',
  Time: '"10:11:12.5+08:00"',
  LocalTime: '"10:11:12.5"',
  LocalDateTime: '"2014-07-01T10:11:12"',
  OffsetDateTime: '"2014-07-01T10:11:12+08:00"',
  ZonedDateTime: '"2014-07-01T10:11:12+08:00[Asia/Shanghai]"',
  Duration: '"P1Y2M3DT4H5M6.7S"',
  Point: '"SRID=4326;POINT (121.4 31.2)"',
};

const TEMPORAL =
  /^(?:(?<year>[+-]?\d{4,9})-(?<month>\d\d)-(?<day>\d\d))?(?<t>T)?(?:(?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,](?<fraction>\d{1,9}))?)?)?(?<offset>Z|[+-]\d\d(?::?\d\d(?::\d\d)?)?)?(?:\[(?<zone>[\w+/-]+)\])?$/u;

/** Which parts each type has: date, time, offset, zone; `?` may be left out. */
const PARTS: Readonly<Record<TemporalValue["type"], string>> = {
  Date: "d",
  Time: "to",
  LocalTime: "t",
  LocalDateTime: "dt",
  OffsetDateTime: "dto",
  ZonedDateTime: "dtoz",
};

function temporalValue(type: TemporalValue["type"], text: string): QueryValue | null {
  const groups = TEMPORAL.exec(text)?.groups;
  if (groups === undefined) return null;
  const { year, month, day, t, hour, minute, second = "0", fraction = "", offset, zone } = groups;
  const has = [year && "d", hour && "t", offset && "o", zone && "z"].filter((part) => part !== undefined).join("");
  const isRight = has === PARTS[type] || (type === "ZonedDateTime" && has === "dtz");
  if (!isRight || (t === "T") !== (year !== undefined && hour !== undefined)) return null;
  const date = year === undefined ? null : { year: Number(year), month: Number(month), day: Number(day) };
  const nanosecond = Number(fraction.padEnd(9, "0"));
  const time =
    hour === undefined ? null : { hour: Number(hour), minute: Number(minute), second: Number(second), nanosecond };
  if ((date !== null && !isDate(date)) || (time !== null && !isTime(time))) return null;
  if (zone !== undefined && !isZone(zone)) return null;
  const offsetSeconds = secondsFromOffset(offset);
  if (Math.abs(offsetSeconds ?? 0) > MOST_OFFSET_SECONDS) return null;
  return { type, text, date, time, offsetSeconds, zone: zone ?? null };
}

/** Neo4j takes no offset beyond 18 hours; for one in a time it ends the connection. */
const MOST_OFFSET_SECONDS = 18 * 3600;

function isDate({ year, month, day }: NonNullable<TemporalValue["date"]>): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= (month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}

function isTime({ hour, minute, second }: NonNullable<TemporalValue["time"]>): boolean {
  return hour < 24 && minute < 60 && second < 60;
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

function secondsFromOffset(offset: string | undefined): number | null {
  if (offset === undefined) return null;
  if (offset === "Z") return 0;
  const [hours = 0, minutes = 0, seconds = 0] = (offset.slice(1).match(/\d\d/gu) ?? []).map(Number);
  return (offset.startsWith("-") ? -1 : 1) * (hours * 3600 + minutes * 60 + seconds);
}

const DURATION =
  /^(?<sign>-)?P(?=[\dT+-])(?:(?<years>[+-]?\d+)Y)?(?:(?<months>[+-]?\d+)M)?(?:(?<weeks>[+-]?\d+)W)?(?:(?<days>[+-]?\d+)D)?(?:T(?=[\d+.-])(?:(?<hours>[+-]?\d+)H)?(?:(?<minutes>[+-]?\d+)M)?(?:(?<seconds>[+-]?\d+)(?:[.,](?<fraction>\d{1,9}))?S)?)?$/u;

function durationValue(text: string): QueryValue | null {
  const groups = DURATION.exec(text)?.groups;
  if (groups === undefined) return null;
  const sign = groups["sign"] === undefined ? 1 : -1;
  const figure = (name: string): number => sign * Number(groups[name] ?? 0);
  const isNegative = (groups["seconds"] ?? "").startsWith("-");
  const nanoseconds = sign * (isNegative ? -1 : 1) * Number((groups["fraction"] ?? "").padEnd(9, "0"));
  const duration = {
    months: 12 * figure("years") + figure("months"),
    days: 7 * figure("weeks") + figure("days"),
    seconds: 3600 * figure("hours") + 60 * figure("minutes") + figure("seconds"),
    nanoseconds,
  };
  return Object.values(duration).every(Number.isSafeInteger) ? { type: "Duration", text, duration } : null;
}

/** Of each system of coordinates that Neo4j has, how many there are. */
const DIMENSIONS: Readonly<Record<number, number>> = { 4326: 2, 4979: 3, 7203: 2, 9157: 3 };
/** Those on the globe, where the second coordinate is a latitude. */
const GEOGRAPHIC: ReadonlySet<number> = new Set([4326, 4979]);

function pointValue(text: string): QueryValue | null {
  const [, srid, numbers] = /^SRID=(\d+);\s*POINT\s*(?:Z\s*)?\(([^()]+)\)$/iu.exec(text) ?? [];
  const written = (numbers ?? "").trim().split(/\s+/u);
  const coordinates = written.map(Number);
  const isPlace = written.every((one) => FLOAT.test(one)) && coordinates.every(Number.isFinite);
  if (!isPlace || DIMENSIONS[Number(srid)] !== coordinates.length) return null;
  if (GEOGRAPHIC.has(Number(srid)) && Math.abs(coordinates[1] ?? 0) > 90) return null;
  return { type: "Point", srid: Number(srid), coordinates };
}

function wrongValue(type: string, value: ParamValue, place: string): GraphError {
  const shown = JSON.stringify(value).slice(0, 60);
  const example = EXAMPLES[type] ?? "";
  return new GraphError("invalid-request", {
    en: `The parameter ${place} is no ${type}: it is ${shown}, and one is written like ${example}.`,
    zh: `参数 ${place} 不是 ${type}：给出的是 ${shown}，应写成 ${example} 的形式。`,
  });
}

function unknownType(type: string, place: string): GraphError {
  const known = Object.keys(EXAMPLES).join(", ");
  return new GraphError("invalid-request", {
    en: `The parameter ${place} is of the type “${type}”, which is none of ${known}.`,
    zh: `参数 ${place} 的类型“${type}”不在以下之列：${known}。`,
  });
}

function isList(value: ParamValue): value is readonly ParamValue[] {
  return Array.isArray(value);
}
