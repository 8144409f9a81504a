import type { Span } from "../mapped-text.js";
import type { NumberToken } from "./numbers.js";

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

const SEPARATOR = /、|以及|[和及与并]/;
const LEADING_SEPARATOR = /^\s*(?:、|以及|及其|[和及与并至,])?\s*(?:约|近|超|超过|的)?\s*$/;

/** Groups the numbers of a clause; `tokens` are those within `clause`, in order. */
export function groupNumbers(text: string, clause: Span, tokens: readonly NumberToken[]): NumberGroup[] {
  const groups: NumberGroup[] = [];
  let left = clause.start;
  let open: NumberToken[] = [];
  tokens.forEach((token, index) => {
    open.push(token);
    const next = tokens[index + 1];
    if (next !== undefined && LEADING_SEPARATOR.test(text.slice(token.end, next.start))) return;
    const cut = next === undefined ? { end: clause.end, next: clause.end } : cutBetween(text, token.end, next.start);
    const start = open[0]?.start ?? token.start;
    groups.push({ left: { start: left, end: start }, tokens: open, right: { start: token.end, end: cut.end }, clause });
    left = cut.next;
    open = [];
  });
  return groups;
}

/** Where the words between two numbers part: at the last list mark that no change of level (`由122项缩减到95项`) crosses. */
function cutBetween(text: string, from: number, to: number): { end: number; next: number } {
  const between = text.slice(from, to);
  const mark = SEPARATOR.exec(between);
  if (mark === null) return { end: to, next: to };
  const first = from + mark.index;
  return { end: first, next: first + mark[0].length };
}
