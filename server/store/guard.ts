import type { Sentence } from "#model/language.js";
import { GraphError } from "#model/problem.js";
import type { Params } from "#model/query.js";
import { shortened } from "#server/shortened.js";
import { findLongList, MOST_ITEMS } from "./guard-lists.js";
import { isLostName, isNamelessCall, objectionAt } from "./guard-objections.js";
import { closes, isMark, isName, opens, positionAt, tokensOf, upper, type Token } from "./guard-tokens.js";
import { FIRST_WORDS } from "./guard-words.js";

export type Verdict =
  | { readonly verdict: "read" }
  | {
      readonly verdict: "refused";
      readonly sentence: Sentence;
      /** `invalid-query` where the text cannot be read at all. */
      readonly code: "query-refused" | "invalid-query";
      /** Counted from 1. */
      readonly position: { readonly line: number; readonly column: number };
    };

/**
 * Looks at the text of a query that a person wrote, before any engine sees it: only reading clauses pass. The engine's plan, its
 * read-only mode and its limits come after; this is the first line, and the same for every engine.
 */
export function inspectQuery(text: string): Verdict {
  const { tokens, fault } = tokensOf(text);
  if (fault?.reason === "escape") {
    return refusal(text, fault.start, {
      en: `The escape “${fault.what}” may hide part of the query: write the character itself.`,
      zh: `转义“${fault.what}”可能隐藏查询的一部分：请直接写出该字符。`,
    });
  }
  if (fault !== null)
    return invalid(text, fault.start, {
      en: `There is ${fault.what} that is never closed.`,
      zh: "有引号、注释或反引号没有闭合。",
    });
  if (tokens[0] === undefined)
    return invalid(text, 0, {
      en: "The query is empty: write one such as MATCH (n) RETURN n LIMIT 10.",
      zh: "查询是空的：请写一个，例如 MATCH (n) RETURN n LIMIT 10。",
    });
  const deepest = firstTooDeep(tokens);
  if (deepest !== undefined)
    return invalid(text, deepest.start, {
      en: `Brackets, CASEs, NOTs or signs nest deeper here than ${MOST_DEPTH}: take the query apart with WITH.`,
      zh: `这里的括号、CASE、NOT 或正负号嵌套超过 ${MOST_DEPTH} 层：请用 WITH 拆开查询。`,
    });
  for (const index of tokens.keys()) {
    const sentence = objectionAt(tokens, index);
    if (sentence !== null) return refusal(text, tokens[index]?.start ?? 0, sentence);
  }
  const nameless = tokens.find((_, index) => isNamelessCall(tokens, index));
  if (nameless !== undefined)
    return invalid(text, nameless.start, {
      en: "CALL calls nothing here: name a procedure, e.g. db.labels(), or put a query into braces.",
      zh: "这里的 CALL 没有调用任何东西：请写过程名，例如 db.labels()，或在花括号中写查询。",
    });
  const lost = tokens.find((_, index) => isLostName(tokens, index));
  if (lost !== undefined)
    return invalid(text, lost.start, {
      en: "A map has the name __proto__ here, which would be lost on the way; choose another one.",
      zh: "这里的映射中有名称 __proto__，它会在传递中丢失；请换一个名称。",
    });
  if (!isFirstWord(tokens[0])) {
    const sentence = {
      en: `A query cannot begin with “${shortened(tokens[0].text)}”: begin with MATCH, OPTIONAL MATCH, UNWIND, WITH, RETURN, CALL or SHOW.`,
      zh: `查询不能以“${shortened(tokens[0].text)}”开头：请以 MATCH、OPTIONAL MATCH、UNWIND、WITH、RETURN、CALL 或 SHOW 开头。`,
    };
    return invalid(text, tokens[0].start, sentence);
  }
  return { verdict: "read" };
}

/**
 * Throws what `inspectQuery` refuses as `query-refused` or `invalid-query`, with the position; and as `query-refused` what goes through
 * longer lists than an engine can be stopped at.
 */
export function requireReading(text: string, params: Params): void {
  if (text.length > MOST_CHARACTERS) throw tooLong(text.length);
  const verdict = inspectQuery(text);
  if (verdict.verdict === "refused")
    throw new GraphError(verdict.code, verdict.sentence, { position: verdict.position });
  const long = findLongList(tokensOf(text).tokens ?? [], params);
  if (long !== null)
    throw new GraphError("query-refused", longListSentence(long.items), { position: positionAt(text, long.start) });
}

/** Far more than people write; looking at a longer one would keep everybody else waiting. */
const MOST_CHARACTERS = 100_000;

function tooLong(length: number): GraphError {
  const [is, most] = [length, MOST_CHARACTERS].map((count) => count.toLocaleString("en"));
  return new GraphError("too-large", {
    en: `The query has ${is} characters, and at most ${most} are allowed: hand long lists over as parameters.`,
    zh: `这个查询有 ${is} 个字符，最多允许 ${most} 个：请把长列表作为参数传入。`,
  });
}

function longListSentence(items: number | null): Sentence {
  const most = MOST_ITEMS.toLocaleString("en");
  if (items === null) {
    return {
      en: `How long this range becomes cannot be told before the query runs: write its ends as numbers, parameters or size(…), or make rows of it with UNWIND range(…).`,
      zh: `无法在查询运行之前知道这个 range 有多长：请用数字、参数或 size(…) 写明两端，或用 UNWIND range(…) 把它变成行。`,
    };
  }
  return {
    en: `An expression here goes through ${items.toLocaleString("en")} list items, and at most ${most} are allowed: make rows of them with UNWIND, or ask for fewer.`,
    zh: `这里的一个表达式要遍历 ${items.toLocaleString("en")} 个列表项，最多允许 ${most} 个：请用 UNWIND 把它们变成行，或减少数量。`,
  };
}

/** Whether the query asks for its plan instead of rows: `EXPLAIN MATCH …` or `PROFILE MATCH …`, also after `CYPHER 5`. */
export function planAsked(text: string): "EXPLAIN" | "PROFILE" | null {
  const word = upper(leadingToken(tokensOf(text).tokens ?? []));
  return word === "EXPLAIN" || word === "PROFILE" ? word : null;
}

/** The query as one that only asks for its plan; all else stays where it is. */
export function withoutRunning(text: string): string {
  const token = leadingToken(tokensOf(text).tokens ?? []);
  if (token === undefined || upper(token) !== "PROFILE") return text;
  return `${text.slice(0, token.start)}EXPLAIN${text.slice(token.start + "PROFILE".length)}`;
}

/** Neo4j's parser takes minutes over some hundred brackets, CASEs, NOTs or signs in each other, and no time limit ends it; Grafeo takes no more than these. */
const MOST_DEPTH = 64;

function firstTooDeep(tokens: readonly Token[]): Token | undefined {
  let depth = 0;
  let signs = 0;
  return tokens.find((token, index) => {
    const isSign = upper(token) === "NOT" || isMark(token, "-") || isMark(token, "+");
    signs = isSign ? signs + 1 : 0;
    if (signs > MOST_DEPTH) return true;
    if (upper(token) === "CASE" && !isName(tokens, index)) depth += 1;
    if (upper(token) === "END" && !isName(tokens, index) && upper(tokens[index - 1]) !== "AS") depth -= 1;
    if (opens(token)) depth += 1;
    if (closes(token)) depth -= 1;
    return depth > MOST_DEPTH;
  });
}

/** The first word behind `CYPHER` and its options. */
function leadingToken(tokens: readonly Token[]): Token | undefined {
  return tokens.find((token) => upper(token) !== "CYPHER" && FIRST_WORDS.has(upper(token)));
}

function isFirstWord(token: Token): boolean {
  return isMark(token, "{") || FIRST_WORDS.has(upper(token));
}

function refusal(text: string, offset: number, sentence: Sentence): Verdict {
  return { verdict: "refused", sentence, code: "query-refused", position: positionAt(text, offset) };
}

function invalid(text: string, offset: number, sentence: Sentence): Verdict {
  return { verdict: "refused", sentence, code: "invalid-query", position: positionAt(text, offset) };
}
