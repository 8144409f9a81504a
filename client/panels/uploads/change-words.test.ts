import { expect, test } from "vitest";
import { NO_CHANGES, type Change } from "#model/document-changes.js";
import { createTranslate } from "../messages/translate.js";
import { en } from "../messages/en.js";
import { zhCN } from "../messages/zh-CN.js";
import { changeWords } from "./change-words.js";

const change = (added: number, withdrawn: number, changed: number): Change => ({ added, withdrawn, changed });

test.each([
  [NO_CHANGES, null, null],
  [
    { ...NO_CHANGES, entities: change(1, 0, 0), facts: change(96, 0, 0) },
    "Adds 1 entity, 96 facts",
    "新增 1 个实体、96 条关系",
  ],
  [{ ...NO_CHANGES, facts: change(0, 5, 0) }, "Withdraws 5 facts", "减少 5 条关系"],
  [
    { entities: change(2, 1, 0), facts: change(0, 0, 3), figures: change(0, 4, 0) },
    "Adds 2 entities; withdraws 1 entity, 4 figures; changes 3 facts",
    "新增 2 个实体；减少 1 个实体、4 项数据；改动 3 条关系",
  ],
])("%o", (changes, english, chinese) => {
  expect(changeWords(changes, createTranslate("en", en))).toBe(english);
  expect(changeWords(changes, createTranslate("zh-CN", zhCN))).toBe(chinese);
});
