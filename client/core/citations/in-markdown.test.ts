import { expect, test } from "vitest";
import { inMarkdown } from "./in-markdown.js";

test.each([
  ["1. 工业", String.raw`1\. 工业`],
  ["2) 工业", String.raw`2\) 工业`],
  ["0.296", "0.296"],
  ["5.1平方公里", "5.1平方公里"],
  ["- 工业", String.raw`\- 工业`],
  ["<b>*a_b*", String.raw`\<b\>\*a\_b\*`],
])("“%s” is shown as it is", (text, written) => {
  expect(inMarkdown(text)).toBe(written);
});
