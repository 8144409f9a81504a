import { describe, expect, test } from "vitest";
import { z } from "zod";
import { decimal } from "./decimal.js";

const Share = decimal(z.number().min(-1).max(100));

describe("a number in an address", () => {
  test.each([
    ["16", 16],
    ["-0.5", -0.5],
    ["007", 7],
  ])("%s is %d", (text, number) => {
    expect(Share.parse(text)).toBe(number);
  });

  test.each(["", " ", "0x10", "1e1", "+5", " 5", "1_0", "1,5", ".5", "5.", "Infinity", "NaN", "１６"])(
    "“%s” is none",
    (text) => {
      expect(Share.safeParse(text).success).toBe(false);
    },
  );

  test("its schema says what it must be", () => {
    expect(z.toJSONSchema(Share, { io: "input" })).toMatchObject({ type: "number", minimum: -1, maximum: 100 });
  });
});
