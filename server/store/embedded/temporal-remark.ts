import type { Params } from "#model/query.js";
import type { QueryNotification } from "#model/query-remarks.js";
import { isMark, tokensOf, upper } from "../guard-tokens.js";
import { queryValues, type QueryValue } from "../typed-values.js";

/** Local times with a date are the one type that the engine marks. */
const TEMPORAL: ReadonlySet<string> = new Set(["DATE", "TIME", "LOCALTIME", "DATETIME", "DURATION"]);

/** The engine gives dates, times and durations as bare text: who makes some in a query, or hands some over, is told so. */
export function temporalRemark(text: string, params: Params): readonly QueryNotification[] {
  const tokens = tokensOf(text).tokens ?? [];
  const isMade = tokens.some(
    (token, index) => token.kind === "word" && TEMPORAL.has(upper(token)) && isMark(tokens[index + 1], "("),
  );
  return isMade || Object.values(queryValues(params)).some(holdsTemporal) ? [REMARK] : [];
}

function holdsTemporal(value: QueryValue): boolean {
  if (value.type === "List") return value.items.some(holdsTemporal);
  if (value.type === "Map") return Object.values(value.fields).some(holdsTemporal);
  return value.type === "OffsetDateTime" || TEMPORAL.has(value.type.toUpperCase());
}

const REMARK: QueryNotification = {
  code: "mailuo:temporal-as-text",
  severity: "information",
  description: {
    en: "The embedded engine gives dates, times and durations as text; only Neo4j tells their type.",
    zh: "内嵌引擎把日期、时间和时长作为文本给出；只有 Neo4j 会说明其类型。",
  },
};
