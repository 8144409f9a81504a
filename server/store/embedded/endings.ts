import { GraphError } from "#model/problem.js";

/** Why a query of the embedded engine ended before its answer. */

export function overdue(timeoutMs: number): GraphError {
  return new GraphError("query-timeout", {
    en: `The query ran longer than ${timeoutMs / 1000} s and was ended: let it look at less, or ask for more time.`,
    zh: `查询运行超过 ${timeoutMs / 1000} 秒，已被终止：请缩小查询范围，或要求更长的时间。`,
  });
}

/** The engine's own limit, which nobody can raise. */
export function overdueForEngine(seconds: number): GraphError {
  return new GraphError("query-timeout", {
    en: `The query ran longer than ${seconds} s, the most that the embedded engine allows, and was ended: let it look at less.`,
    zh: `查询运行超过内嵌引擎允许的上限 ${seconds} 秒，已被终止：请缩小查询范围。`,
  });
}

export function cancelled(): GraphError {
  return new GraphError("cancelled", { en: "The query was cancelled.", zh: "查询已取消。" });
}

export function busy(): GraphError {
  return new GraphError("busy", {
    en: "Too many queries are waiting: try again in a moment.",
    zh: "等待的查询太多：请稍后重试。",
  });
}

export function closed(): GraphError {
  return new GraphError("store-unavailable", { en: "The store is closed.", zh: "图库已关闭。" });
}
