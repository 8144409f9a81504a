import { expect, test } from "vitest";
import { read } from "./fixture.js";
import { withAreas } from "./scope.js";

test.each([
  ["省体育中心", "江苏省体育中心"],
  ["省道205线", "省道205线"],
])("a bare level is the area's own, a class of roads is none: %s", (words, name) => {
  const { tokens, reading } = read(words, "徐州市");
  const found = {
    start: 0,
    end: words.length,
    type: "Place" as const,
    name: words,
    aliases: [],
    rule: "test",
    confidence: 1,
  };
  expect(withAreas([found], tokens, reading).map((one) => one.name)).toEqual([name]);
});
