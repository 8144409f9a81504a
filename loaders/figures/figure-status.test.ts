import { expect, test } from "vitest";
import type { StructuredPassage } from "../stages.js";
import { statusOfFigure } from "./figure-status.js";
import { readSentence } from "./sentence-figures.js";

function statusesIn(text: string, modality: StructuredPassage["modality"], year = 2022): string[] {
  const span = { start: 0, end: text.length };
  const passage = { span, text, kind: "sentence", section: null, modality, paragraph: 0 } as const;
  return readSentence(text).map((draft) => `${draft.value} ${statusOfFigure(draft, passage, year)}`);
}

test.each([
  [
    "from where a measure goes is known",
    "城乡居民基础养老金由每月55元提高到70元。",
    "plan",
    ["55 actual", "70 target"],
  ],
  ["not what somebody gives", "由市级领导联系帮扶100户重点企业。", "plan", ["100 target"]],
  ["what has been reached is no plan", "我国外债余额已达到400亿美元。", "plan", ["400 actual"]],
  ["but what builds on it is", "完成已关闭的28座矿山生态修复。", "plan", ["28 target"]],
  ["what may be reached is expected", "陶瓷产业营收可达660亿元。", "review", ["660 expected"]],
  ["among plans it is a plan", "陶瓷产业营收可达660亿元。", "plan", ["660 target"]],
  ["a year to come is a target's", "到2026年新兴产业营业收入超3000亿元。", "review", ["3000 target"]],
  ["so is the end of a plan's five years", "到“十四五”末，经济总量达到1800亿元以上。", "review", ["1800 target"]],
  ["a year that is over is not", "城镇化率由2012年的50%提高到2021年的60%。", "review", ["50 actual", "60 actual"]],
  ["nor a month of this year", "截至到2022年6月底，新增企业20家。", "review", ["20 actual"]],
  [
    "what was asked for and got is known",
    "争取政策性投资26亿元，激活社会投资172亿元。",
    "review",
    ["26 actual", "172 actual"],
  ],
  ["what was done to ask for it is no aim", "政策争取工作取得进展，26个小镇加快建设。", "review", ["26 actual"]],
  ["so is what was got to", "争取到上级资金3亿元。", "review", ["3 actual"]],
  ["what is asked for to become so much is aimed at", "争取固定资产投资达到26亿元。", "review", ["26 target"]],
  ["so is what shall be done again", "争取再引进企业6家。", "review", ["6 target"]],
  ["and what shall be made sure of", "确保财政收入达到5亿元。", "review", ["5 target"]],
  ["a policy's name is no aim", "认真落实“两个确保”，财政和企业筹资12.8亿元。", "review", ["12.8 actual"]],
  [
    "a value is expected though its growth is known",
    "人均收入年均增长11.7%，预计达到29526元。",
    "review",
    ["29526 expected"],
  ],
] as const)("%s: %s", (_, text, modality, statuses) => {
  expect(statusesIn(text, modality)).toEqual(statuses);
});
