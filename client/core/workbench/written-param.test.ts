import type { ParamKind } from "#model/param-kinds.js";
import { expect, test } from "vitest";
import { valueOfWritten, writtenFromValue } from "./written-param.js";

const typed = ($type: string, _value: string) => ({ $type, _value });

test.each<[ParamKind, string, unknown]>([
  ["text", " 西岸 ", " 西岸 "],
  ["auto", "42", 42],
  ["auto", "-1.5", -1.5],
  ["auto", "true", true],
  ["auto", "2014-07-01", "2014-07-01"],
  ["integer", "9007199254740993", typed("Integer", "9007199254740993")],
  ["integer", "+7", 7],
  ["integer", "9223372036854775808", undefined],
  ["integer", "1.5", undefined],
  ["float", "1.0", typed("Float", "1.0")],
  ["float", "1", 1],
  ["float", "NaN", typed("Float", "NaN")],
  ["float", "1e400", undefined],
  ["boolean", "yes", undefined],
  ["date", "2014-07-01", typed("Date", "2014-07-01")],
  ["date", "2014-02-30", undefined],
  ["date", "2014-7-1", undefined],
  ["datetime", "2014-07-01 10:11", typed("LocalDateTime", "2014-07-01T10:11")],
  ["datetime", "2014-07-01T10:11:12+08:00", typed("OffsetDateTime", "2014-07-01T10:11:12+08:00")],
  ["datetime", "2014-07-01T10:11:12[Asia/Shanghai]", typed("ZonedDateTime", "2014-07-01T10:11:12[Asia/Shanghai]")],
  ["time", "10:11:12.5", typed("LocalTime", "10:11:12.5")],
  ["time", "10:11+08:00", typed("Time", "10:11+08:00")],
  ["time", "25:00", undefined],
  ["time", "10:11:12+20:00", undefined],
  ["datetime", "2014-07-01T10:61", undefined],
  ["duration", "P1Y2M3DT4H5M6.7S", typed("Duration", "P1Y2M3DT4H5M6.7S")],
  ["duration", "1 year", undefined],
  ["point", "121.4, 31.2", typed("Point", "SRID=4326;POINT (121.4 31.2)")],
  ["point", "SRID=7203;POINT (1 2)", typed("Point", "SRID=7203;POINT (1 2)")],
  ["point", "31.2, 121.4", undefined],
  ["bytes", "AP8Q", typed("Base64", "AP8Q")],
  ["bytes", "AP8=", typed("Base64", "AP8=")],
  ["bytes", "AP8", undefined],
  ["bytes", "00 FF", undefined],
  ["list", "西岸、漕河泾", ["西岸", "漕河泾"]],
  ["list", '[1, "a"]', [1, "a"]],
  ["list", "[1", undefined],
  [
    "json",
    '{"a": 9007199254740993, "b": "9007199254740993"}',
    { a: typed("Integer", "9007199254740993"), b: "9007199254740993" },
  ],
  ["json", "{a}", undefined],
  ["null", "", null],
  ["text", "", undefined],
])("as %s, “%s” is sent as %j", (kind, text, value) => {
  expect(valueOfWritten({ kind, text })).toEqual(value);
});

test.each<[ParamKind, string]>([
  ["text", "西岸"],
  ["integer", "9007199254740993"],
  ["integer", "7"],
  ["float", "1.0"],
  ["boolean", "false"],
  ["date", "2014-07-01"],
  ["datetime", "2014-07-01T10:11:12+08:00"],
  ["time", "10:11:12"],
  ["duration", "P1D"],
  ["point", "121.4 31.2"],
  ["bytes", "AP8Q"],
  ["list", "西岸, 漕河泾"],
  ["list", '["a,b",1]'],
  ["json", '{"a":1}'],
  ["null", ""],
])("what is sent as %s is read as “%s” again", (kind, text) => {
  expect(writtenFromValue(valueOfWritten({ kind, text }) ?? null)).toEqual({ kind, text });
});
