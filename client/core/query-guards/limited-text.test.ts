import { expect, it } from "vitest";
import { askedPlan, endsWithLimit, mayExplode, withLimit } from "./limited-text.js";

it("knows a LIMIT at the end from one in the middle, in a string or in a comment", () => {
  const limited = ["MATCH (n) RETURN n LIMIT 5", "MATCH (n) RETURN n\nlimit $most"];
  const unlimited = [
    "MATCH (n) WITH n LIMIT 5 RETURN n",
    "RETURN 'LIMIT 5'",
    "RETURN 1 // LIMIT 5",
    "RETURN n.`LIMIT`",
  ];
  expect([...limited, ...unlimited].map(endsWithLimit)).toEqual([true, true, false, false, false, false]);
});

it("puts a LIMIT after the last line, whatever ended it", () => {
  expect(withLimit("RETURN n;\n", 10)).toBe("RETURN n\nLIMIT 10");
  expect(withLimit("RETURN n // all", 10)).toBe("RETURN n // all\nLIMIT 10");
});

it("asks for a plan once", () => {
  expect(askedPlan("MATCH (n) RETURN n", "EXPLAIN")).toBe("EXPLAIN MATCH (n) RETURN n");
  expect(askedPlan(" profile MATCH (n) RETURN n", "EXPLAIN")).toBe("EXPLAIN MATCH (n) RETURN n");
});

it("asks for the plan of what can give many rows alone", () => {
  expect(["MATCH (n) RETURN n", "RETURN 'MATCH'", "EXPLAIN MATCH (n) RETURN n"].map(mayExplode)).toEqual([
    true,
    false,
    false,
  ]);
});
