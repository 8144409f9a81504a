import { typeOfName } from "../name-types.js";
import type { Candidate } from "../candidate.js";
import { isGeneric, isNamed, isNamePiece, startsWithLevel } from "../particular.js";
import { nameOf, tokensWithin, withoutActivity } from "../phrase-forms.js";
import type { Phrase } from "../phrase.js";
import { headOf, type HeadFound, type Reading } from "../reading.js";
import type { Token } from "../tokens.js";

/** A name known by its last word: 西岸传媒|港, 第五轮环保|三年行动计划; null for 重点|项目, which names nothing. `verb` governs it. */
export function headSuffixName(phrase: Phrase, verb: string | null, reading: Reading): Candidate | null {
  const last = phrase.tokens.at(-1);
  if (last?.kind === "quote" && /\d条.$/u.test(last.text) && phrase.tokens.length > 1) {
    return named(phrase, { type: "Policy", name: phrase.text, rule: "numbered-articles", confidence: 0.85 });
  }
  if (reading.divisions.longestAt(phrase.text, 0)?.end === phrase.text.length) return null;
  if (last?.kind === "bracket" && phrase.tokens.length > 1) return withBranch(phrase, last, verb, reading);
  const base = withoutActivity(phrase.text);
  const found = headOf(base, reading);
  if (base !== phrase.text && found !== null && BUILT_TYPES.has(found.head.type)) {
    const own = judged(phrase, base, { found, verb }, reading);
    return own === null ? null : { ...own, aliases: [...own.aliases, phrase.text] };
  }
  const text = phrase.text.endsWith("精神") ? phrase.text.slice(0, -2) : phrase.text;
  const whole = headOf(text, reading);
  return whole === null ? null : judged(phrase, text, { found: whole, verb }, reading);
}

/** 腾讯创业基地|(上海): the branch in brackets is part of the name, the name without it an alias. */
function withBranch(phrase: Phrase, bracket: Token, verb: string | null, reading: Reading): Candidate | null {
  const text = phrase.text.slice(0, bracket.start - phrase.start);
  const own = headSuffixName(
    { ...phrase, tokens: phrase.tokens.slice(0, -1), end: bracket.start, text },
    verb,
    reading,
  );
  if (own === null || own.end !== bracket.start) return own;
  return { ...own, end: phrase.end, name: `${own.name}${bracket.text}`, aliases: [own.name, ...own.aliases] };
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
  const particular = isNamed(before, reading) || (LEVELLED.has(head.type) && startsWithLevel(before));
  if (!particular && head.need > 0 && isGeneric(before, reading)) return null;
  if (!particular && (head.need === 3 || (head.need === 2 && verb === null))) return null;
  if (!particular && head.type === "Policy" && word.length === 2 && text.length - word.length < SHORTEST_POLICY)
    return null;
  if (!endsInHead(phrase, text, found, reading)) return null;
  const type = typeOfName(found, verb, before, reading);
  const confidence = particular ? 0.85 : 0.75;
  return {
    ...named(phrase, { type, name: nameOf(text), rule: "head-suffix", confidence }),
    end: phrase.start + text.length,
  };
}

/** Types whose names may say of which level they are: 区|行政服务|中心. */
const LEVELLED: ReadonlySet<string> = new Set(["Organization", "Project"]);

/** 体制|机制, 工作|制度 name no policy unless a verb says that it was made. */
const SHORTEST_POLICY = 4;

/** The head is a word of its own or ends a name: 龙吴|路, not 渠道, not 城市更新 as the dictionary has them. */
function endsInHead(phrase: Phrase, text: string, { word, head }: HeadFound, reading: Reading): boolean {
  const within = tokensWithin(phrase, text.length);
  const last = within.at(-1);
  if (last === undefined || reading.divisions.longestAt(last.text, 0)?.end === last.text.length) return false;
  if (word.length > 1 && (within.length > 1 || WHOLE_WORDS.has(head.type))) return true;
  if (last.text.length > word.length && last.kind === "word") return PLACE_TAGS.has(last.tag);
  return word.length > 1 || isNamePiece(last);
}

/** Types of which the dictionary has whole names: 肿瘤医院, 品牌战略. */
const WHOLE_WORDS: ReadonlySet<string> = new Set(["Organization", "Event", "Initiative"]);
const PLACE_TAGS: ReadonlySet<string> = new Set(["ns", "nr", "nt"]);

const MAKING = /(?:建设|打造|创建|实施|深化|推进|推动)$/u;

/** 数字政府, 历史文化名城: heads that name a campaign by themselves where something is to become one. */
function wholeHead(phrase: Phrase, { found, verb }: Grounds): Candidate | null {
  const { word, head } = found;
  if (head.type !== "Initiative" || word.length < 4 || word.endsWith("建设") || verb === null || !MAKING.test(verb))
    return null;
  return named(phrase, { type: "Initiative", name: word, rule: "whole-head", confidence: 0.8 });
}

function named(phrase: Phrase, what: Omit<Candidate, "start" | "end" | "aliases">): Candidate {
  return { start: phrase.start, end: phrase.end, aliases: [], ...what };
}
