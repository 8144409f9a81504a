import { expect, test } from "vitest";
import { modalityOfSentence } from "./modality.js";

test.each([
  ["争取政策性投资 26 亿元，激活社会投资 172.9亿元。", null],
  ["争取灾后重建资金8530余万元，重建房屋232户。", null],
  ["争取固定资产投资达到26亿元。", "plan"],
  ["争取隆黄铁路年内开工建设。", "plan"],
  ["今年要争取上级资金3亿元。", "plan"],
])("%s", (sentence, modality) => {
  expect(modalityOfSentence(sentence)).toBe(modality);
});
