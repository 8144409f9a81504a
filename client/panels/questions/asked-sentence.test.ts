import { expect, test } from "vitest";
import { en } from "../messages/en.js";
import { createWords } from "../messages/words.js";
import { zhCN } from "../messages/zh-CN.js";
import { askedSentence } from "./asked-sentence.js";

const blank = (param: "type" | "status", required: boolean) => ({
  param,
  kind: param,
  types: [],
  required,
  label: { en: param, zh: param },
});

test.each([
  [{ type: "Project" }, "Which projects are there?", "有哪些项目？"],
  [{ type: "Person", status: "problem" }, "Which people are there? (a problem)", "有哪些人物？（有问题）"],
])("types and states stand in the sentence as words of it", (params, english, chinese) => {
  const contract = {
    asks: { en: "Which {type} are there?", zh: "有哪些{type}？" },
    blanks: [blank("type", true), blank("status", false)],
    columns: [],
  };
  const told = [createWords("en", en), createWords("zh-CN", zhCN)].map((words) =>
    askedSentence(contract, { params, entities: {} }, words),
  );
  expect(told).toEqual([english, chinese]);
});
