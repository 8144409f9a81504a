import { expect, test } from "vitest";
import { en } from "../../messages/en.js";
import { createWords } from "../../messages/words.js";
import { zhCN } from "../../messages/zh-CN.js";
import { wordOfModel } from "./word-of-model.js";

test.each([
  ["LOCATED_IN", "位于", "located in"],
  ["Project", "项目", "Project"],
  ["planned", "计划中", "planned"],
  ["section", "据标题", "from a heading"],
  ["target", "目标", "target"],
  ["徐汇区", "徐汇区", "徐汇区"],
  ["toString", "toString", "toString"],
])("a chart says “%s” as “%s” and “%s”", (text, zh, english) => {
  const told = [createWords("zh-CN", zhCN), createWords("en", en)].map((words) => wordOfModel(text, words));
  expect(told.map((one) => one.toLowerCase())).toEqual([zh, english].map((one) => one.toLowerCase()));
});
