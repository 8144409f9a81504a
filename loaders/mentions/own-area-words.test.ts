import { expect, test } from "vitest";
import { withOwnArea } from "./own-area-words.js";

const IN_GUANGXI = new Map([
  ["市", "南宁市"],
  ["区", "广西壮族自治区"],
]);
const IN_A_DISTRICT = new Map([["区", "青秀区"]]);

test.each([
  ["自治区", IN_GUANGXI, "广西壮族自治区"],
  ["我区", IN_GUANGXI, "广西壮族自治区"],
  ["我区", IN_A_DISTRICT, "青秀区"],
  ["本市", IN_GUANGXI, "南宁市"],
  ["本市", IN_A_DISTRICT, "本市"],
  ["我国", IN_GUANGXI, "中国"],
  ["全国", IN_A_DISTRICT, "中国"],
  ["自治区", IN_A_DISTRICT, "自治区"],
  ["自治州", IN_GUANGXI, "自治州"],
  ["开发区", IN_GUANGXI, "开发区"],
])("%s", (words, levels, name) => {
  const found = {
    type: "Place",
    name: words,
    start: 0,
    end: words.length,
    aliases: [],
    rule: "tagger",
    confidence: 1,
  } as const;
  expect(withOwnArea(found, levels).name).toBe(name);
});
