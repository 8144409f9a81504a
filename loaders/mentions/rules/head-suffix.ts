import { typeOfName } from "../name-types.js";
import type { Candidate } from "../candidate.js";
import { isGeneric, isNamed, isNamePiece, startsWithLevel } from "../particular.js";
import { nameOf, tokensWithin, withoutActivity } from "../phrase-forms.js";
import type { Phrase } from "../phrases.js";
import { headOf, type HeadFound, type Reading } from "../reading.js";

/** A name known by its last word: 西岸传媒|港, 第五轮环保|三年行动计划; null for 重点|项目, which names nothing. `verb` governs it. */
export function headSuffixName(phrase: Phrase, verb: string | null, reading: Reading): Candidate | null {
  const last = phrase.tokens.at(-1);
  if (last?.kind === "quote" && /\d条.$/u.test(last.text) && phrase.tokens.length > 1) {
    return named(phrase, { type: "Policy", name: phrase.text, rule: "numbered-articles", confidence: 0.8 });
  }
  if (reading.divisions.longestAt(phrase.text, 0)?.end === phrase.text.length) return null;
  const base = withoutActivity(phrase.text);
  const found = headOf(base, reading);
  if (base !== phrase.text && found !== null && BUILT_TYPES.has(found.head.type)) {
    const own = judged(phrase, base, { found, verb }, reading);
    return own === null ? null : { ...own, aliases: [...own.aliases, phrase.text] };
  }
  const whole = headOf(phrase.text, reading);
  return whole === null ? null : judged(phrase, phrase.text, { found: whole, verb }, reading);
}

const BUILT_TYPES: ReadonlySet<string> = new Set(["Place", "Project", "Organization"]);

interface Grounds {
  readonly found: HeadFound;
  readonly verb: string | null;
}

function judged(phrase: Phrase, text: string, { found, verb }: Grounds, reading: Reading): Candidate | null {
  const { word, head } = found;
  const before = tokensWithin(phrase, text.length - word.length);
  if (before.length === 0) return wholeHead(phrase, { found, verb });
  const particular = isNamed(before, reading) || (head.type === "Organization" && startsWithLevel(before));
  if (!particular && head.need > 0 && isGeneric(before, reading)) return null;
  if (!particular && (head.need === 3 || (head.need === 2 && verb === null))) return null;
  if (word.length === 1 && !endsInPiece(phrase, text)) return null;
  const type = typeOfName(found, verb, before, reading);
  const confidence = particular ? 0.8 : 0.6;
  return {
    ...named(phrase, { type, name: nameOf(text), rule: "head-suffix", confidence }),
    end: phrase.start + text.length,
  };
}

/** A head of one character counts where the dictionary knows no longer word: 龙吴|路, not 渠道. */
function endsInPiece(phrase: Phrase, text: string): boolean {
  const last = tokensWithin(phrase, text.length).at(-1);
  return last !== undefined && isNamePiece(last);
}

const MAKING = /(?:建设|打造|创建|实施|深化|推进|推动)$/u;

/** 数字政府, 历史文化名城: heads that name a campaign by themselves where something is to become one. */
function wholeHead(phrase: Phrase, { found, verb }: Grounds): Candidate | null {
  const { word, head } = found;
  if (head.type !== "Initiative" || word.length < 4 || word.endsWith("建设") || verb === null || !MAKING.test(verb))
    return null;
  return named(phrase, { type: "Initiative", name: word, rule: "whole-head", confidence: 0.6 });
}

function named(phrase: Phrase, what: Omit<Candidate, "start" | "end" | "aliases">): Candidate {
  return { start: phrase.start, end: phrase.end, aliases: [], ...what };
}
