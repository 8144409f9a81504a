import type { QueryNotification } from "#model/query-remarks.js";
import { isMark, tokensOf, upper } from "../guard-tokens.js";

const TEMPORAL: ReadonlySet<string> = new Set(["DATE", "TIME", "LOCALTIME", "DATETIME", "LOCALDATETIME", "DURATION"]);

/** The engine gives dates, times and durations as bare text: who makes some in a query is told so. */
export function temporalRemark(text: string): readonly QueryNotification[] {
  const tokens = tokensOf(text).tokens ?? [];
  const isMade = tokens.some(
    (token, index) => token.kind === "word" && TEMPORAL.has(upper(token)) && isMark(tokens[index + 1], "("),
  );
  return isMade ? [REMARK] : [];
}

const REMARK: QueryNotification = {
  code: "mailuo:temporal-as-text",
  severity: "information",
  description: {
    en: "The embedded engine gives dates, times and durations as text; only Neo4j tells their type.",
    zh: "内嵌引擎把日期、时间和时长作为文本给出；只有 Neo4j 会说明其类型。",
  },
};
