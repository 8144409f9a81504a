import { expect, test } from "vitest";
import { findFacts } from "../find-facts.js";
import { readMarkedText } from "../marked-text.js";
import { countedMembers } from "./counted-members.js";

test("a group's name that is a long row of counts is read at once", () => {
  const { structured, mentions } = readMarkedText(
    `“{Initiative:${"一大".repeat(40)}中国一大中国人一大}”：{Initiative:城市圈}、{Initiative:经济带}。`,
  );
  const metadata = { title: "报告", issuer: null, area: null, year: 2014, period: null };
  expect(findFacts(structured, mentions, metadata, { rules: [countedMembers] })).toEqual([]);
});
