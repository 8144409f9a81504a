import { describe, expect, test } from "vitest";
import { createTokenText, hashOf, isSameHash, isTokenText } from "./token-text.js";

describe("a token's text", () => {
  test("is recognised, and no two are the same", () => {
    const made = Array.from({ length: 200 }, createTokenText);
    expect(made.filter((text) => !/^mailuo_[0-9A-Za-z]{49}$/u.test(text) || !isTokenText(text))).toEqual([]);
    expect(new Set(made).size).toBe(200);
  });

  test("is told from one with a wrong character, wherever that stands", () => {
    const text = createTokenText();
    const mistyped = Array.from(
      text,
      (sign, at) => `${text.slice(0, at)}${sign === "a" ? "b" : "a"}${text.slice(at + 1)}`,
    );
    expect(mistyped.filter(isTokenText)).toEqual([]);
  });

  test.each(["", "mailuo_", "mailuo_".padEnd(56, "0"), ` ${createTokenText()}`, `${createTokenText()}\n`])(
    "“%s” is none",
    (text) => {
      expect(isTokenText(text)).toBe(false);
    },
  );

  test("hashes are compared whole", () => {
    const hash = hashOf("one");
    expect([isSameHash(hash, hashOf("one")), isSameHash(hash, hashOf("two")), isSameHash(hash, hash.slice(1))]).toEqual(
      [true, false, false],
    );
  });
});
