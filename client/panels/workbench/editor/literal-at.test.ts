import { describe, expect, test } from "vitest";
import { literalAt } from "./literal-at.js";

/** The caret stands at the bar. */
function literal(marked: string) {
  const found = literalAt(marked.replace("|", ""), marked.indexOf("|"));
  return found && { typed: found.typed, property: found.property, labels: found.labels, isClosed: found.isClosed };
}

describe("a text in quotes", () => {
  test("belongs to the property of its pattern", () => {
    expect(literal('MATCH (p:Place {name: "西|"})')).toEqual({
      typed: "西",
      property: "name",
      labels: ["Place"],
      isClosed: true,
    });
    expect(literal("MATCH (p:Place {name: 'xi|")?.isClosed).toBe(false);
  });

  test("belongs to what it is compared with, whose label the query told before", () => {
    const before = "MATCH (p:Project)-[:LOCATED_IN]->(w:Place) WHERE ";
    expect(literal(`${before}w.name = 'a|'`)).toMatchObject({ property: "name", labels: ["Place"] });
    expect(literal(`${before}p.name STARTS WITH 'a|'`)).toMatchObject({ property: "name", labels: ["Project"] });
    expect(literal(`${before}p.key <> 'a|'`)).toMatchObject({ property: "key", labels: ["Project"] });
    expect(literal(`${before}p.name IN ['x', 'a|']`)).toMatchObject({ property: "name", labels: ["Project"] });
  });

  test("is none behind its closing quote, in a comment, or without a property", () => {
    expect(literal("MATCH (p {name: 'a'|})")).toBeNull();
    expect(literal("// p.name = 'a|'")).toBeNull();
    expect(literal("RETURN 'a|'")).toBeNull();
  });
});
