import type { FactStatus } from "#model/ontology.js";

const WORDS: readonly (readonly [FactStatus, string])[] = [
  ["done", "done 已完成 完成 建成 已建成 竣工 已竣工 投用 已投用 开放 已实施"],
  ["ongoing", "ongoing 进行中 在建 建设中 推进中 实施中 正在进行 正在推进"],
  ["planned", "planned 计划 拟建 规划 规划中 筹备 筹备中 未开工 前期 待建"],
  ["problem", "problem 问题 停工 滞后 受阻 未完成 延期"],
];

const statuses = new Map(WORDS.flatMap(([status, words]) => words.split(" ").map((word) => [word, status] as const)));

/** How far a thing is by the word in a status column; null: the word is not known. */
export function statusOfWord(word: string): FactStatus | null {
  return statuses.get(word.trim().toLowerCase()) ?? null;
}

/** For messages. */
export const STATUS_WORDS = { en: "已完成, 进行中, 计划 or 问题", zh: "已完成、进行中、计划或问题" };
