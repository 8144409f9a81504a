import { describe, expect, test } from "vitest";
import { highlightsOf, searchTextFrom } from "./search-text.js";

describe("search text", () => {
  test.each([
    ["徐汇濱江", "徐汇滨江"],
    ["  West   Bund ", "west bund"],
    ["ＸＡ", "xa"],
  ])("%s is looked for as %s", (typed, text) => {
    expect(searchTextFrom(typed)).toBe(text);
  });
});

describe("highlights", () => {
  test("every hit is a range, in order, whatever the case", () => {
    expect(highlightsOf("西岸与West Bund,西岸", ["west", "西岸"])).toEqual([
      [0, 2],
      [3, 7],
      [13, 15],
    ]);
  });

  test("hits that touch or overlap are one range", () => {
    expect(highlightsOf("徐汇滨江", ["徐汇", "汇滨", "江"])).toEqual([[0, 4]]);
  });

  test("traditional characters and full width are marked where they stand", () => {
    expect(highlightsOf("推進５Ｇ與濱江，滨江", ["5g", "滨江"])).toEqual([
      [2, 4],
      [5, 7],
      [8, 10],
    ]);
  });

  test("signs of regular expressions are only signs", () => {
    expect(highlightsOf("“5+X”(试点)", ["5+x", "(", "|"])).toEqual([
      [1, 4],
      [5, 6],
    ]);
  });
});
