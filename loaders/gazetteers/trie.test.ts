import { expect, test } from "vitest";
import { createTrie } from "./trie.js";

const trie = createTrie([
  ["西岸", 1],
  ["西岸传媒港", 2],
  ["南站", 3],
]);

test("the longest word is found, from left to right", () => {
  expect(trie.findAll("徐汇西岸传媒港和南站在西岸")).toEqual([
    { start: 2, end: 7, value: 2 },
    { start: 8, end: 10, value: 3 },
    { start: 11, end: 13, value: 1 },
  ]);
});

test("every word that begins at a place is found, the shortest first", () => {
  expect(trie.allAt("西岸传媒港", 0).map((match) => match.end)).toEqual([2, 5]);
});

test("a word begun but not ended falls back to the shorter one", () => {
  expect(trie.findAll("西岸传媒")).toEqual([{ start: 0, end: 2, value: 1 }]);
});

test("the first value given for a word is kept", () => {
  expect(
    createTrie([
      ["南站", "a"],
      ["南站", "b"],
    ]).longestAt("南站", 0)?.value,
  ).toBe("a");
});

test("words of one unit are found beside longer ones, at the end of a text too", () => {
  const short = createTrie([
    ["省", 1],
    ["省会", 2],
  ]);
  expect(short.findAll("省会在省")).toEqual([
    { start: 0, end: 2, value: 2 },
    { start: 3, end: 4, value: 1 },
  ]);
});
