import { expect, test } from "vitest";
import { modalityOfSentence, modalityOfTitle } from "./modality.js";

test.each([
  ["争取政策性投资 26 亿元，激活社会投资 172.9亿元。", null],
  ["争取灾后重建资金8530余万元，重建房屋232户。", null],
  ["争取固定资产投资达到26亿元。", "plan"],
  ["争取隆黄铁路年内开工建设。", "plan"],
  ["今年要争取上级资金3亿元。", "plan"],
  ["争取新增专项债券113.7亿元，规模居全省第四。", null],
  ["争取省级“8+4”政策资金73.2亿元，配套安排市县资金272.7亿元。", null],
  ["争取国家和省级科技项目91个。", null],
  ["争取新增就业5万人。", "plan"],
  ["将9项审批事项下放至本溪桥北。", null],
  ["将脱贫攻坚与“三农”工作有机结合起来，推广全膜双垄沟播面积350多万亩。", null],
  ["将继续推进审批事项下放。", "plan"],
  ["我们将9项审批事项下放。", "plan"],
  ["要素市场年交易量突破9000亿元。", null],
  ["要加快培育要素市场。", "plan"],
  ["确保了灾民有饭吃、有衣穿。", null],
])("%s", (sentence, modality) => {
  expect(modalityOfSentence(sentence)).toBe(modality);
});

test.each([
  ["推进和谐天津建设取得新成效", null],
  ["过去一年取得的主要成效", "review"],
  ["面临的挑战机遇和今后五年的目标任务", null],
  ["存在的困难和问题", "problem"],
  ["认真做好2007年工作，努力实现又好又快发展", "plan"],
  ["2007年的主要工作", null],
])("the title %s", (title, modality) => {
  expect(modalityOfTitle(title)).toBe(modality);
});
