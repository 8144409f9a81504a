import { InvalidArgumentError } from "commander";
import { describe, expect, test } from "vitest";
import { countFrom, secondsFromText } from "./number-options.js";

describe("a number on the command line", () => {
  test.each(["1", "007", "64"])("%s is a count", (text) => {
    expect(countFrom(1, 64)(text)).toBe(Number.parseInt(text, 10));
  });

  test.each(["0x10", "0b11", "1e1", " 5", "", "+5", "-1", "5.0", "0", "65", "九", "9007199254740993000"])(
    "“%s” is none from 1 to 64",
    (text) => {
      expect(() => countFrom(1, 64)(text)).toThrow(InvalidArgumentError);
    },
  );

  test("a count beyond what numbers hold is refused", () => {
    expect(countFrom(0)("9007199254740991")).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => countFrom(0)("9007199254740993")).toThrow("This is a whole number from 0.");
  });

  test("seconds may have a fraction, in decimal digits", () => {
    expect(secondsFromText("1.5")).toBe(1.5);
    for (const text of ["0x10", "1e2", "0.5", "86401", "", "Infinity"]) {
      expect(() => secondsFromText(text)).toThrow("A number from 1 to 86400 is needed.");
    }
  });
});
