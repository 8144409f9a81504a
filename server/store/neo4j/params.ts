import neo4j from "neo4j-driver";
import type { Params } from "#model/query.js";
import { queryValues, type QueryValue, type TemporalValue } from "../typed-values.js";

/** Parameters of a person, of any type, as the driver sends them: plain whole numbers as integers. */
export function typedDriverParams(params: Params): Record<string, unknown> {
  const values = Object.entries(queryValues(params));
  return Object.fromEntries(values.map(([name, value]) => [name, driverValue(value)]));
}

function driverValue(value: QueryValue): unknown {
  switch (value.type) {
    case "Null":
      return null;
    case "Boolean":
    case "String":
    case "Float":
      return value.value;
    case "Integer":
      return neo4j.int(value.value);
    case "Base64":
      return new Int8Array(value.value.buffer, value.value.byteOffset, value.value.length);
    case "List":
      return value.items.map(driverValue);
    case "Map":
      return Object.fromEntries(Object.entries(value.fields).map(([name, field]) => [name, driverValue(field)]));
    case "Point": {
      const [x = 0, y = 0, z] = value.coordinates;
      return new neo4j.types.Point(value.srid, x, y, z);
    }
    case "Duration": {
      const { months, days, seconds, nanoseconds } = value.duration;
      return new neo4j.types.Duration(months, days, seconds, nanoseconds);
    }
    default:
      return temporalValue(value);
  }
}

function temporalValue({ date, time, offsetSeconds, zone }: TemporalValue): unknown {
  const { year = 0, month = 1, day = 1 } = date ?? {};
  if (time === null) return new neo4j.types.Date(year, month, day);
  const { hour, minute, second, nanosecond } = time;
  if (date === null) {
    return offsetSeconds === null
      ? new neo4j.types.LocalTime(hour, minute, second, nanosecond)
      : new neo4j.types.Time(hour, minute, second, nanosecond, offsetSeconds);
  }
  if (zone !== null) {
    return new neo4j.types.DateTime(
      year,
      month,
      day,
      hour,
      minute,
      second,
      nanosecond,
      offsetSeconds ?? undefined,
      zone,
    );
  }
  return offsetSeconds === null
    ? new neo4j.types.LocalDateTime(year, month, day, hour, minute, second, nanosecond)
    : new neo4j.types.DateTime(year, month, day, hour, minute, second, nanosecond, offsetSeconds);
}
