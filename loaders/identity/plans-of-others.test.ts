import { expect, test } from "vitest";
import type { Mention } from "../stages.js";
import { settlePlansOfOthers } from "./plans-of-others.js";

function namesIn(text: string, area: string): string[] {
  const start = text.indexOf("“十四五”规划");
  const mention: Mention = {
    type: "Policy",
    name: "“十四五”规划",
    aliases: ["十四五规划"],
    passage: 0,
    start,
    end: start + 7,
    rule: "test",
    confidence: 1,
  };
  const passage = {
    span: { start: 0, end: text.length },
    text,
    kind: "sentence" as const,
    section: null,
    modality: "plan" as const,
    paragraph: 0,
  };
  const metadata = { title: "", issuer: null, area, year: 2021, period: null };
  return settlePlansOfOthers([mention], [passage], metadata).map(({ name }) => name);
}

test.each([
  ["更多项目列入国家“十四五”规划", "吉林市", "国家“十四五”规划"],
  ["纳入国家和省“十四五”规划盘子", "吉林市", "国家“十四五”规划"],
  ["编制科技城建设“十四五”规划", "绵阳市", "科技城建设“十四五”规划"],
  ["纳入省“十四五”规划", "吉林市", "省“十四五”规划"],
  ["编制完成省“十四五”规划", "吉林省", "“十四五”规划"],
  ["全省“十四五”规划开局", "吉林市", "“十四五”规划"],
  ["编制“十四五”规划", "吉林市", "“十四五”规划"],
])("%s in a report of %s: %s", (text, area, name) => expect(namesIn(text, area)).toEqual([name]));
