import { expect, test } from "vitest";
import { job } from "../../core/fixture.js";
import { createTranslate } from "../messages/translate.js";
import { en } from "../messages/en.js";
import { zhCN } from "../messages/zh-CN.js";
import { jobState } from "./job-state.js";

test.each([
  [{}, "Waiting, next in line", "等候中，下一个就是"],
  [{ before: 1 }, "Waiting, 1 job before it", "等候中，前面还有 1 个任务"],
  [{ status: "running", before: null }, "Reading", "正在读取"],
  [
    { status: "done", counts: { loaded: 2, failed: 1, other: 3 } },
    "Done · 2 loaded · 1 failed",
    "已完成 · 载入 2 份 · 1 份失败",
  ],
] as const)("%o reads “%s”", (change, english, chinese) => {
  expect(jobState(job(change), createTranslate("en", en))).toBe(english);
  expect(jobState(job(change), createTranslate("zh-CN", zhCN))).toBe(chinese);
});
