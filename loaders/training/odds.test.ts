import { expect, test } from "vitest";
import { bytesFromOdds, oddsFromBytes } from "#loaders/tagger/odds-file.js";
import { oddsTraits } from "#loaders/tagger/word-odds.js";
import { learnOdds, type OddsCase } from "./odds.js";

function proposal(key: number, name: string, isRight: boolean): OddsCase {
  return { keys: [key], name, isRight };
}

test("odds count each name of a text once, and forget what few texts have", () => {
  const texts = [
    [proposal(-7, "甲桥", true), proposal(-7, "甲桥", true), proposal(-7, "乙桥", false), proposal(3, "丙", true)],
    [proposal(-7, "甲桥", true), proposal(-7, "丁桥", true)],
  ];
  const odds = learnOdds(texts);
  expect(odds).toEqual({ keys: Int32Array.of(-7), seen: Uint8Array.of(4), right: Uint8Array.of(3) });
  expect(oddsTraits([3, -7], odds)).toEqual([0.4, 0, 3.8 / 6, 4]);
});

test("what many texts have keeps its share", () => {
  const texts = Array.from({ length: 510 }, (_, text) => [proposal(1, "甲", text % 2 === 0)]);
  expect(learnOdds(texts)).toEqual({ keys: Int32Array.of(1), seen: Uint8Array.of(255), right: Uint8Array.of(128) });
});

test("a file gives the odds back, and is refused by name when it is damaged", () => {
  const odds = { keys: Int32Array.of(-5, 2 ** 31 - 1), seen: Uint8Array.of(9, 255), right: Uint8Array.of(0, 254) };
  const bytes = bytesFromOdds(odds);
  expect(oddsFromBytes(bytes, "o")).toEqual(odds);
  expect(() => oddsFromBytes(bytes.slice(1), "o")).toThrow(/^o holds no odds of version/u);
});
