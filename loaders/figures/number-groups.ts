import { endOfEnclosure } from "../enclosures.js";
import { listMarkLength } from "./list-marks.js";
import type { Span } from "../mapped-text.js";
import type { NumberToken } from "./number-token.js";

/**
 * Numbers of one clause that share what stands before and behind them: `分别达到73.3万人次和4002万人次`, `75批125人次`,
 * `10条942公里国道改造项目`.
 */
export interface NumberGroup {
  /** Words before the first number, from the clause's beginning or from the group before. */
  readonly left: Span;
  readonly tokens: readonly NumberToken[];
  /** Words behind the last number, to the next list mark before another number, or to the clause's end. */
  readonly right: Span;
  readonly clause: Span;
}

const SAME_GROUP =
  /^\s*(?:(?:、|以及|及其|[和及与并至])?\s*(?:每人)?(?:每[年月人])?(?:约|近|超|超过)?|(?:缩减|增加|提高|提升|减少|上升|下降|降低|简化|扩大|压减|精简|整合|清理整合|调整|发展|增长|回落|压缩|缩小|增|升|降|减|缩短|扩)(?:到|为|至)了?[^，,、；;\d]{0,6}(?:\d{4}年)?[^，,、；;\d]{0,4})\s*$/;

/** Whether a group tells from what to what a measure went: 由122项缩减到95项. */
export function isChange(text: string, { tokens }: NumberGroup): boolean {
  return tokens.some((token, index) => {
    const next = tokens[index + 1];
    return next !== undefined && /[到至为]/.test(text.slice(token.end, next.start));
  });
}

/** Groups the numbers of a clause; `tokens` are those within `clause`, in order. */
export function groupNumbers(text: string, clause: Span, tokens: readonly NumberToken[]): NumberGroup[] {
  const groups: NumberGroup[] = [];
  let left = clause.start;
  let open: NumberToken[] = [];
  tokens.forEach((token, index) => {
    open.push(token);
    const next = tokens[index + 1];
    if (next !== undefined && sharesGroup(text, token, next)) return;
    const cut = next === undefined ? { end: clause.end, next: clause.end } : cutBetween(text, token.end, next.start);
    const start = open[0]?.start ?? token.start;
    groups.push({ left: { start: left, end: start }, tokens: open, right: { start: token.end, end: cut.end }, clause });
    left = cut.next;
    open = [];
  });
  return groups;
}

function sharesGroup(text: string, token: NumberToken, next: NumberToken): boolean {
  if (token.kind === "ratio" && next.kind === "ratio" && next.start - token.end <= 3) return true;
  return SAME_GROUP.test(text.slice(token.end, next.start));
}

/** Where the words between two numbers part: at the list mark that the second number follows, else at the first outside brackets. */
function cutBetween(text: string, from: number, to: number): { end: number; next: number } {
  if (to - from > 1 && text.charAt(to - 1) === "、") return { end: to - 1, next: to };
  for (let at = from; at < to; at += 1) {
    const after = endOfEnclosure(text, at);
    if (after > at) {
      at = after - 1;
      continue;
    }
    const mark = listMarkLength(text, at);
    if (mark > 0) return { end: at, next: at + mark };
  }
  return { end: to, next: from };
}
