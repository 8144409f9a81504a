import type { EntityType } from "#model/ontology.js";
import type { Phrase } from "./phrase.js";
import type { Token } from "./tokens.js";

/** Names carry no enclosing quotation marks: “数字国际客厅” → 数字国际客厅; inner ones stay. */
export function nameOf(text: string): string {
  const inner = /^[“「]([^“”「」]+)[”」]$/u.exec(text);
  return inner?.[1] ?? text;
}

const ACTIVITY = /(?:(?:规划|开发)?建设|转型升级|转型|升级|(?:融合|创新|高质量)?发展|开发|运营|招商引资|招商)$/u;

/** The last characters of the activities: asking for them first is quick. */
const ACTIVITY_ENDS = "设型级展发营资商";

/** 西岸传媒港|建设, 关港工业园区|转型升级: what is done to a thing is no part of its name. */
export function withoutActivity(text: string): string {
  return ACTIVITY_ENDS.includes(text.slice(-1)) ? text.replace(ACTIVITY, "") : text;
}

/** The tokens that begin within the phrase's first `length` units. */
export function tokensWithin(phrase: Phrase, length: number): Token[] {
  return phrase.tokens.filter((token) => token.start - phrase.start < length);
}

/** A name with what it takes from another one, words that both have once: 用水权 + 权初始分配制度 → 用水权初始分配制度. */
export function joinedNames(name: string, tail: string): string {
  for (let shared = Math.min(name.length, tail.length); shared > 0; shared -= 1) {
    if (name.endsWith(tail.slice(0, shared))) return `${name}${tail.slice(shared)}`;
  }
  return `${name}${tail}`;
}

const SURROUNDINGS: Partial<Record<EntityType, RegExp>> = {
  Project: /(?<=.{4})(?:(?:项目)?(?:前期工作|前期)|项目|建设)$/u,
  Initiative: /(?<=.{4})(?:创建工作|创建活动|创建|建设|工作)$/u,
  Policy: /(?<=.{4})精神$/u,
  Event: /(?<=.{4})精神$/u,
};

/** 国家卫生城市|创建, 西江机场改扩建|项目前期, 中央八项规定|精神: what the thing is called without what is done about it; null when that is all. */
export function shortForm(name: string, type: EntityType): string | null {
  const short = name.replace(SURROUNDINGS[type] ?? /$^/u, "");
  return short === name ? null : short;
}

interface Lender {
  readonly last: Phrase;
  /** The last name without what is done about it. */
  readonly text: string;
  readonly head: string;
}

/**
 * What a list's last name has behind as many characters as a member is long, where a word ends there and more than the head is left; else null.
 * 宁德 in 宁德和福清核电、…、宁德|至武夷山高速公路 is no end of the way.
 */
export function tailBehind(length: number, { last, text, head }: Lender): string | null {
  const tail = text.slice(length);
  const isBorder = last.tokens.some(({ start }) => start - last.start === length);
  return isBorder && tail.length > head.length && !/^[至到—–～-]/u.test(tail) ? tail : null;
}
