import type { Gazetteers } from "#loaders/gazetteers/gazetteers.js";
import type { Reading } from "./reading.js";
import type { Token } from "./tokens.js";

/** What a token does for the names around it: is part of one, governs it, joins it to another, ends it. */
export type Role = "name" | "soft" | "lead" | "verb" | "join" | "etc" | "skip" | "break";

const NAME_MARK = /[·—－\-+～~—_/]/u;
const JOINS: ReadonlySet<string> = new Set(["和", "与", "及", "以及", "暨", "或"]);
const STOP_TAGS: ReadonlySet<string> = new Set(["u", "uj", "ul", "uz", "ug", "p", "c", "y", "e", "o", "r"]);

function roleOf(token: Token, reading: Reading): Role {
  if (token.kind === "quote" || token.kind === "number") return "name";
  if (token.kind === "bracket") return "name";
  if (token.kind === "title") return "break";
  if (token.kind === "quantity") return "skip";
  if (token.kind === "mark") {
    if (token.text === "、") return "join";
    return NAME_MARK.test(token.text) ? "name" : "break";
  }
  const listed = reading.roleOfWord(token);
  if (listed !== null) return listed;
  const breaks = STOP_TAGS.has(token.tag)
    ? !/[期段]$/u.test(token.text)
    : token.tag === "d" && token.text.length > 1 && !reading.gazetteers.heads.has(token.text);
  return breaks && !isWholeName(token.text, reading) ? "break" : "name";
}

/** The role of a word that the lists have, whatever stands around it; null for one that they do not have. */
export type RoleOfWord = (token: Token) => Role | null;

const LISTED_ROLES = ["etc", "join", "soft", "verb", "break", "lead", null] as const;

/** Remembers the words of the dictionary by their nodes, in one byte each: what is asked for each word of a report stays near. */
export function createRoleOfWord(gazetteers: Gazetteers): RoleOfWord {
  let known: Uint8Array = new Uint8Array(2 ** 16);
  return ({ text, node }) => {
    if (node === 0) return listedRole(text, gazetteers);
    if (node >= known.length) known = grown(known, node);
    const index = known[node] ?? 0;
    if (index > 0) return LISTED_ROLES[index - 1] ?? null;
    const role = listedRole(text, gazetteers);
    known[node] = LISTED_ROLES.indexOf(role) + 1;
    return role;
  };
}

function grown(bytes: Uint8Array, index: number): Uint8Array {
  const larger = new Uint8Array(2 * Math.max(bytes.length, index));
  larger.set(bytes);
  return larger;
}

function listedRole(word: string, gazetteers: Gazetteers): (typeof LISTED_ROLES)[number] {
  const { words } = gazetteers;
  if (word === "等") return "etc";
  if (JOINS.has(word)) return "join";
  if (words.soft.has(word)) return "soft";
  if (words.verb.has(word) || isQualifiedVerb(word, gazetteers)) return "verb";
  if (words.stop.has(word)) return "break";
  return words.lead.has(word) ? "lead" : null;
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
function isQualifiedVerb(word: string, { words, heads }: Gazetteers): boolean {
  if (word.length !== 4) return false;
  const [adverb, verb] = [word.slice(0, 2), word.slice(2)];
  if (heads.has(word) || heads.has(verb)) return false;
  return (words.stop.has(adverb) || words.lead.has(adverb)) && (words.verb.has(verb) || words.soft.has(verb));
}
