import { expect, it } from "vitest";
import { GraphError } from "#model/problem.js";
import { engineParams } from "./params.js";

it.each([
  ["2014-07-01T10:11:12.123456", 1_404_209_472_123_456n],
  ["9999-12-31T23:59:59.123457", 253_402_300_799_123_457n],
  ["1014-07-01T10:11", -30_152_785_740_000_000n],
  ["0050-01-01T00:00:00", -60_589_296_000_000_000n],
  ["-0044-03-15T12:00:00", -63_549_316_800_000_000n],
])("gives the local time %s to the microsecond", (text, microseconds) => {
  expect(engineParams({ x: { $type: "LocalDateTime", _value: text } })).toEqual({ x: { $timestamp_us: microseconds } });
});

it.each(["+999999999-12-31", "+999999999-12-31T10:11:12", "-0300000-01-01T10:11:12Z"])(
  "refuses %s, of which the engine would make another year",
  (text) => {
    const type = text.endsWith("Z") ? "OffsetDateTime" : text.includes("T") ? "LocalDateTime" : "Date";
    const give = () => engineParams({ x: { $type: type, _value: text } });
    expect(give).toThrow(GraphError);
    expect(give).toThrow(
      "The parameter $x cannot be given: the embedded engine has no years beyond 270000. Neo4j can.",
    );
  },
);

it.each([
  ["Float", `${"0".repeat(900_000)}+`],
  ["Point", `SRID=4326;POINT${" ".repeat(900_000)}`],
])("refuses a %s of a million characters in no more time than its length takes", (type, text) => {
  const began = performance.now();
  expect(() => engineParams({ x: { $type: type, _value: text } })).toThrow(`The parameter $x is no ${type}`);
  expect(performance.now() - began).toBeLessThan(2_000);
});
