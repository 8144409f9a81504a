import { describe, expect, test } from "vitest";
import { engineText, writtenPlace } from "./dialect.js";

describe("a query for the embedded engine", () => {
  test.each([
    ["MATCH (n) RETURN n", "MATCH (n) RETURN n\nLIMIT 11"],
    ["MATCH (n) RETURN n;", "MATCH (n) RETURN n\nLIMIT 11"],
    ["MATCH (n) RETURN n // LIMIT 5", "MATCH (n) RETURN n // LIMIT 5\nLIMIT 11"],
    ["MATCH (n) RETURN n.limit, $limit", "MATCH (n) RETURN n.limit, $limit\nLIMIT 11"],
    ["MATCH (n) WITH n LIMIT 3 RETURN n", "MATCH (n) WITH n LIMIT 3 RETURN n\nLIMIT 11"],
    ["CALL { MATCH (n) RETURN n LIMIT 3 } RETURN n", "CALL { MATCH (n) RETURN n LIMIT 3 } RETURN n\nLIMIT 11"],
  ])("gets a limit where it has none: %s", (text, expected) => {
    expect(engineText(text, 11)).toBe(expected);
  });

  test.each([
    ["MATCH (n) RETURN n LIMIT 5"],
    ["MATCH (n) return n order by n.key skip 2 limit $most"],
    ["RETURN 1 AS n UNION ALL RETURN 2 AS n"],
    ["SHOW INDEXES"],
    ["CALL db.labels()"],
    ["RETURN 'unclosed"],
  ])("stays as it is where it is bounded or cannot be: %s", (text) => {
    expect(engineText(text, 11)).toBe(text);
  });

  test("has a higher limit lowered, and a comment left alone", () => {
    expect(engineText("RETURN 1 LIMIT 1000000 // not 1000000", 11)).toBe("RETURN 1 LIMIT 11 // not 1000000");
  });

  test("has the type IN quoted, but not the keyword nor what is quoted already", () => {
    expect(
      engineText("MATCH ()-[:IN]->(), ()-[r:MENTIONS|in*1..3]-(b:`IN`) WHERE 1 IN [1] RETURN ':IN' LIMIT 1", 11),
    ).toBe("MATCH ()-[:`IN`]->(), ()-[r:MENTIONS|`in`*1..3]-(b:`IN`) WHERE 1 IN [1] RETURN ':IN' LIMIT 1");
  });

  test("has parameters quoted that are named like keywords, and no others", () => {
    expect(engineText("MATCH (n) WHERE n.y = $when AND n.z IN $in RETURN $limit, '$when' LIMIT 1", 11)).toBe(
      "MATCH (n) WHERE n.y = $`when` AND n.z IN $`in` RETURN $limit, '$when' LIMIT 1",
    );
    const column = "RETURN $`when`, RETURM".indexOf("RETURM") + 1;
    expect(writtenPlace("RETURN $when, RETURM", { line: 1, column })).toMatchObject({
      position: { line: 1, column: column - 2 },
    });
  });

  test("has its errors placed where it was written", () => {
    const text = "MATCH (a)\n-[:IN]->()-[:IN]->(b) RETURM b";
    const column = engineText(text, 11).split("\n")[1]!.indexOf("RETURM") + 1;
    expect(writtenPlace(text, { line: 2, column })).toEqual({ position: { line: 2, column: 23 }, isPastEnd: false });
    expect(writtenPlace(text, { line: 1, column: 9 })).toEqual({ position: { line: 1, column: 9 }, isPastEnd: false });
  });

  test("has an error in the limit that was added placed at its end", () => {
    const text = "MATCH (a)\nRETURN a.name AS \n";
    const line = engineText(text, 11).split("\n").length;
    expect(writtenPlace(text, { line, column: 7 })).toEqual({ position: { line: 2, column: 17 }, isPastEnd: true });
  });
});
