import { expect, test } from "vitest";
import { recentFromText, withRecent, type RecentSearch } from "./recent-searches.js";

const words = (text: string): RecentSearch => ({ kind: "words", text });

test("what was chosen last stands first, each once, and no more than eight", () => {
  const many = ["a", "b", "c", "d", "e", "f", "g", "h", "i"].map(words);
  const list = many.reduce<readonly RecentSearch[]>(withRecent, []);
  expect(withRecent(list, words("e"))).toEqual(["e", "i", "h", "g", "f", "d", "c", "b"].map(words));
});

test("what was written is read again; what is not understood is left out", () => {
  const bund = { kind: "entity", id: "place:西岸", label: "Place", name: "西岸", nameEn: null };
  const written = [bund, words("<b>港</b>"), { kind: "entity", id: 7 }, null, "x", { kind: "words" }];
  expect(recentFromText(JSON.stringify(written))).toEqual([bund, words("<b>港</b>")]);
  expect(["{", "7", "", null].map(recentFromText)).toEqual([[], [], [], []]);
});
