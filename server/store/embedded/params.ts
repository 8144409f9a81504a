import { GraphError } from "#model/problem.js";
import type { Params } from "#model/query.js";
import { queryValues, type QueryValue, type TemporalValue } from "../typed-values.js";

/** Parameters as the engine takes them. Throws `invalid-request` for a value that it would turn into another. */
export function engineParams(params: Params): Record<string, unknown> {
  const values = Object.entries(queryValues(params));
  return Object.fromEntries(values.map(([name, value]) => [name, engineValue(value, `$${name}`)]));
}

function engineValue(value: QueryValue, place: string): unknown {
  switch (value.type) {
    case "Null":
      return null;
    case "Boolean":
    case "String":
    case "Base64":
      return value.value;
    case "Integer":
      // The engine takes a number for an integer or a float by what it is.
      return value.value;
    case "Float":
      if (Number.isSafeInteger(value.value)) {
        throw lacking(place, {
          en: "takes a whole number for an integer; write toFloat(…) around it in the query",
          zh: "把整数值当作整数；请在查询中用 toFloat(…) 转换",
        });
      }
      return value.value;
    case "List":
      return value.items.map((item, index) => engineValue(item, `${place}[${index}]`));
    case "Map":
      return mapValue(value.fields, place);
    case "Point":
      throw lacking(place, { en: "has no points", zh: "没有点（Point）类型" });
    case "Duration":
      return { $duration: value.text };
    default:
      return temporalValue(value, place);
  }
}

/** The engine takes a map with a single key such as `$date` for a value of that type. */
function mapValue(fields: Readonly<Record<string, QueryValue>>, place: string): unknown {
  const names = Object.keys(fields);
  if (names.length === 1 && names[0]?.startsWith("$") === true) {
    throw lacking(place, {
      en: `has no maps with a single key that begins with $, such as “${names[0]}”`,
      zh: `没有只含一个以 $ 开头的键（如“${names[0]}”）的映射`,
    });
  }
  return Object.fromEntries(
    names.map((name) => [name, engineValue(fields[name] ?? { type: "Null" }, `${place}.${name}`)]),
  );
}

/** It gives times with a date as JavaScript's dates, and quietly makes other years of those that lie further off. */
const MOST_YEARS = 270_000;

function temporalValue({ type, text, date, time, zone }: TemporalValue, place: string): unknown {
  if (zone !== null) {
    throw lacking(place, {
      en: "knows no time zones by name; give the offset alone",
      zh: "不认识按名称给出的时区；请只给出偏移量",
    });
  }
  if (date !== null && Math.abs(date.year) > MOST_YEARS) {
    throw lacking(place, { en: `has no years beyond ${MOST_YEARS}`, zh: `没有 ${MOST_YEARS} 年以外的年份` });
  }
  if (time !== null && date !== null && time.nanosecond % 1000 !== 0) {
    throw lacking(place, { en: "keeps times of day with a date to the microsecond", zh: "带日期的时间只精确到微秒" });
  }
  if (type === "Date") return { $date: text };
  if (type === "Time" || type === "LocalTime") return { $time: text };
  return type === "OffsetDateTime" ? { $zoned_datetime: text } : { $timestamp_us: microseconds(date, time) };
}

/** Of a local time, as if it were UTC; from the year 2255 on more than a number of JavaScript can say. */
function microseconds(date: TemporalValue["date"], time: TemporalValue["time"]): bigint {
  const { year = 0, month = 1, day = 1 } = date ?? {};
  const { hour = 0, minute = 0, second = 0, nanosecond = 0 } = time ?? {};
  // `Date.UTC` takes the years 0 to 99 for those of the last century.
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, day);
  moment.setUTCHours(hour, minute, second);
  return BigInt(moment.getTime()) * 1000n + BigInt(nanosecond) / 1000n;
}

function lacking(place: string, { en, zh }: { readonly en: string; readonly zh: string }): GraphError {
  return new GraphError("invalid-request", {
    en: `The parameter ${place} cannot be given: the embedded engine ${en}. Neo4j can.`,
    zh: `无法传递参数 ${place}：内嵌引擎${zh}。Neo4j 可以。`,
  });
}
