import type { Reading } from "./reading.js";
import type { Token } from "./tokens.js";

/** What a token does for the names around it: is part of one, governs it, joins it to another, ends it. */
export type Role = "name" | "soft" | "lead" | "verb" | "join" | "etc" | "skip" | "break";

const NAME_MARK = /[·—－\-+～~—_/]/u;
const JOINS: ReadonlySet<string> = new Set(["和", "与", "及", "以及", "暨", "或"]);
const STOP_TAGS: ReadonlySet<string> = new Set(["u", "uj", "ul", "uz", "ug", "p", "c", "y", "e", "o", "r"]);

function roleOf(token: Token, reading: Reading): Role {
  const { words } = reading.gazetteers;
  if (token.kind === "quote" || token.kind === "number") return "name";
  if (token.kind === "bracket") return "name";
  if (token.kind === "title") return "break";
  if (token.kind === "quantity") return "skip";
  if (token.kind === "mark") {
    if (token.text === "、") return "join";
    return NAME_MARK.test(token.text) ? "name" : "break";
  }
  if (token.text === "等") return "etc";
  if (JOINS.has(token.text)) return "join";
  if (words.soft.has(token.text)) return "soft";
  if (words.verb.has(token.text) || isQualifiedVerb(token.text, reading)) return "verb";
  if (words.stop.has(token.text)) return "break";
  if (words.lead.has(token.text)) return "lead";
  if (isWholeName(token.text, reading)) return "name";
  if (STOP_TAGS.has(token.tag) && !/[期段]$/u.test(token.text)) return "break";
  if (token.tag === "d" && token.text.length > 1 && !reading.gazetteers.heads.has(token.text)) return "break";
  return "name";
}

/**
 * Within a name a verb of one character is a piece of a name that the dictionary does not know (建 in 福建滔化工); at the beginning of
 * a clause a word that the dictionary holds for a verb is one.
 */
export function roleWithin(token: Token, place: TokenPlace, reading: Reading): Role {
  const role = roleOf(token, reading);
  const { previous, next, length } = place;
  if (token.kind !== "word") return role;
  if (length > 0) {
    if (isFounding(token, place, reading)) return "verb";
    if (token.text === "全面") return next?.kind === "word" && roleOf(next, reading) !== "verb" ? "name" : "break";
    if (token.text === "至") return next?.kind === "word" ? "name" : "break";
    if (token.text === "中")
      return (previous?.text.length ?? 0) > 1 && next?.tag.startsWith("v") === true ? "break" : "name";
    return role === "verb" && token.text.length === 1 && !ALWAYS_VERBS.has(token.text) ? "name" : role;
  }
  if (role !== "name" || token.tag !== "v") return role;
  const opens = previous === undefined || (previous.kind === "mark" && previous.text !== "、" && previous.text !== "·");
  return opens && token.text.length > 1 ? "verb" : role;
}

const FOUNDING: ReadonlySet<string> = new Set("创建 建设 共建 申报 争创 打造".split(" "));
const OF_RANK = /^(?:国家|全国|国际|世界|全球|全域|区域|省|中国|[东西中]部)/u;

/** 庐江县|创建|国家全域旅游示范区: what a place founds is no part of the place's name, nor the place of the other's. */
function isFounding(token: Token, { previous, next }: TokenPlace, reading: Reading): boolean {
  if (!FOUNDING.has(token.text) || previous === undefined || next === undefined) return false;
  const hasPlace = isWholeName(previous.text, reading) || /(?:区|县|市|省|地区)$/u.test(previous.text);
  return hasPlace && (next.kind === "quote" || OF_RANK.test(next.text));
}

/** Verbs of one character that are hardly ever part of a name. */
const ALWAYS_VERBS: ReadonlySet<string> = new Set(["获", "抓", "拓", "促"]);

export interface TokenPlace {
  readonly previous: Token | undefined;
  readonly next: Token | undefined;
  /** How many tokens the name has before this one. */
  readonly length: number;
}

/** 大连 has the tag of an adverb, 来宾 that of a noun. */
function isWholeName(word: string, reading: Reading): boolean {
  return word.length > 1 && reading.divisions.longestAt(word, 0)?.end === word.length;
}

/** 认真落实, 充分发挥: the dictionary has many adverbs with their verbs as one word. */
function isQualifiedVerb(word: string, reading: Reading): boolean {
  const { words, heads } = reading.gazetteers;
  const [adverb, verb] = [word.slice(0, 2), word.slice(2)];
  if (word.length !== 4 || heads.has(word) || heads.has(verb)) return false;
  return (words.stop.has(adverb) || words.lead.has(adverb)) && (words.verb.has(verb) || words.soft.has(verb));
}
