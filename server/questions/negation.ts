import type { Token } from "./question-tokens.js";
import type { Span } from "./spans.js";

/**
 * What is not done is undone: 没有在2014年完成, not been finished. Only what asks for nothing may stand between. 没有 at the end, as in
 * 建好了没有, only asks.
 */
export function withoutNegation(all: readonly Token[], names: readonly Span[]): readonly Token[] {
  const last = all.findLastIndex((token) => !isLight(token));
  const tokens = isTag(all[last], names) ? all.toSpliced(last, 1) : all;
  const negations = new Map(tokens.flatMap((token, at) => negated(tokens, token, at)));
  const undone = new Set(negations.values());
  return tokens.flatMap((token) => {
    if (negations.has(token)) return [];
    return undone.has(token) ? [{ ...token, concepts: ["undone"] as const }] : [token];
  });
}

function isTag(token: Token | undefined, names: readonly Span[]): boolean {
  return token !== undefined && /^(?:没有?|不)$/u.test(token.text) && names.every(({ end }) => end <= token.start);
}

/** A negation with what it says is not done. */
function negated(tokens: readonly Token[], token: Token, at: number): readonly (readonly [Token, Token])[] {
  if (!token.concepts.includes("without")) return [];
  const said = tokens.slice(at + 1).find((next) => !isLight(next));
  return said?.concepts.includes("done") === true ? [[token, said]] : [];
}

function isLight({ concepts, year }: Token): boolean {
  return year !== null || (concepts.length > 0 && concepts.every((one) => LIGHT.has(one)));
}

const LIGHT: ReadonlySet<string> = new Set(["filler", "inside", "have"]);
