import { cypherTokens, isMark } from "./cypher-tokens.js";

/** One of the queries that a text holds, divided by semicolons; offsets are those of its words, white space around them aside. */
export interface Statement {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What is nothing but space and comments is no statement. */
export function statementsIn(text: string): readonly Statement[] {
  const tokens = cypherTokens(text);
  const ends = [...tokens.filter((token) => isMark(token, ";")).map(({ start }) => start), text.length];
  return ends.flatMap((end, index) => {
    const from = index === 0 ? 0 : (ends[index - 1] ?? 0) + 1;
    const within = tokens.filter((token) => token.start >= from && token.end <= end);
    const first = within[0];
    const last = within.at(-1);
    if (first === undefined || last === undefined || within.every(({ kind }) => kind === "comment")) return [];
    return [{ text: text.slice(first.start, last.end), start: first.start, end: last.end }];
  });
}

/** What running means at this place: the selection where there is one, the only query, or that in which or behind which the caret stands. */
export function statementToRun(
  text: string,
  selection: { readonly from: number; readonly to: number },
): Statement | undefined {
  const selected = text.slice(selection.from, selection.to);
  if (selected.trim() !== "") return { text: selected, start: selection.from, end: selection.to };
  const statements = statementsIn(text);
  return statements.findLast(({ start }) => start <= selection.from) ?? statements[0];
}

/** Which of them it is, from 1; 0 where it is a part of one, or more than one. */
export function numberAmong(statements: readonly Statement[], { start, end }: Statement): number {
  return statements.findIndex((one) => one.start === start && one.end === end) + 1;
}
