import { expect, test } from "vitest";
import type { Job } from "#model/jobs.js";
import { createTranslate } from "../messages/translate.js";
import { jobState } from "./job-state.js";

const job: Job = {
  id: "a",
  kind: "load",
  title: "甲.txt",
  by: null,
  status: "waiting",
  createdAt: "2026-01-01T00:00:00Z",
  startedAt: null,
  endedAt: null,
  before: 0,
  progress: { done: 0, total: null, unit: "bytes", doing: null },
  counts: {},
  detail: null,
  entries: 0,
};

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
  expect(jobState({ ...job, ...change }, createTranslate("en"))).toBe(english);
  expect(jobState({ ...job, ...change }, createTranslate("zh-CN"))).toBe(chinese);
});
