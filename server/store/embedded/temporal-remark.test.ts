import { expect, it } from "vitest";
import { temporalRemark } from "./temporal-remark.js";

const DATE = { $type: "Date", _value: "2014-07-01" };

it.each([
  ["RETURN date('2014-07-01') AS x", {}, 1],
  ["RETURN $d AS x", { d: DATE }, 1],
  ["RETURN $d AS x", { d: { a: [1, { $type: "OffsetDateTime", _value: "2014-07-01T10:11:12+08:00" }] } }, 1],
  ["RETURN $d AS x", { d: { $type: "Duration", _value: "P1D" } }, 1],
  ["RETURN $d AS x, localdatetime() AS y", { d: { $type: "LocalDateTime", _value: "2014-07-01T10:11:12" } }, 0],
  ["RETURN $d AS date", { d: "2014-07-01" }, 0],
])("remarks on %s with %j %i times", (text, params, remarks) => {
  expect(temporalRemark(text, params)).toHaveLength(remarks);
});
