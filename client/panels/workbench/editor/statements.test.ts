import { describe, expect, test } from "vitest";
import { numberAmong, statementsIn, statementToRun } from "./statements.js";

const TEXT = "RETURN 1;\n// a note; no end\nRETURN ';' AS b;\n\nRETURN 3";

describe("several queries in one text", () => {
  test("are divided by semicolons that stand in no text and no comment", () => {
    expect(statementsIn(TEXT).map(({ text }) => text)).toEqual([
      "RETURN 1",
      "// a note; no end\nRETURN ';' AS b",
      "RETURN 3",
    ]);
    expect(statementsIn(" ; // nothing\n;")).toEqual([]);
  });

  test("the one at the caret, or behind which it stands, is run", () => {
    const at = (offset: number) => statementToRun(TEXT, { from: offset, to: offset })?.text;
    expect(at(0)).toBe("RETURN 1");
    expect(at(TEXT.indexOf("AS b"))).toContain("RETURN ';' AS b");
    expect(at(TEXT.length)).toBe("RETURN 3");
  });

  test("what is selected is run before all else", () => {
    expect(statementToRun(TEXT, { from: 0, to: 8 })).toEqual({ text: "RETURN 1", start: 0, end: 8 });
  });

  test("a part of one, and more than one, are told as the selection", () => {
    const number = (selected: string) => {
      const from = TEXT.indexOf(selected);
      const wanted = statementToRun(TEXT, { from, to: from + selected.length });
      return wanted && numberAmong(statementsIn(TEXT), wanted);
    };
    expect(["RETURN 3", "RETURN", TEXT.slice(0, -2)].map(number)).toEqual([3, 0, 0]);
  });
});
