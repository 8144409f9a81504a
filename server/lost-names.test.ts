import { describe, expect, test } from "vitest";
import { hasLostName } from "./lost-names.js";

describe("names that get lost", () => {
  test.each([
    ['{"a": [{"__proto__": 1}]}', true],
    ['{"\\u005f_proto_\\u005F" :1}', true],
    ['{"a": "__proto__", "b": "\\"__proto__\\": 1"}', false],
    ['["\\u897f", "__proto__"]', false],
    ['{"proto": 1}', false],
    ['{"__proto__', false],
  ])("of %s", (json, isSo) => expect(hasLostName(json)).toBe(isSo));

  test("are found in a text that does not end as fast as in others", () => {
    const began = performance.now();
    expect(hasLostName(`{"a\\u0041${'\\"'.repeat(500_000)}`)).toBe(false);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
