import type { Candidate } from "../candidate.js";
import { isGeneric, isNamed } from "../particular.js";
import { nameOf, tokensWithin } from "../phrase-forms.js";
import type { Phrase } from "../phrase.js";
import { headOf, type HeadFound, type Reading } from "../reading.js";
import type { Token } from "../tokens.js";
import { isWork } from "./works.js";

const SITES: ReadonlySet<string> = new Set(
  "机场 国际机场 水库 水电站 公园 湿地公园 森林公园 大桥 高速 火车站 广场 路 街 大道 路口".split(" "),
);
/** Ways are places where something is done to them: 黎湛铁路|电气化改造, not 疏港铁路|专用线. */
const WAYS: ReadonlySet<string> = new Set("高速公路 快速路 铁路".split(" "));
/** Kinds of which the dictionary has whole names, and before which nearly any word is a name: 天河机场, 观音|机场. */
const NAMED_SITES: ReadonlySet<string> = new Set("机场 水库 大桥 铁路".split(" "));
/** Says of what kind it is, not which. */
const KIND =
  /(?:国际|区域|支线|干线|高速|普速|城际|市域|通用|军民合用|货运|客运|跨江|过江|跨海|过海|型|病险|普通|重点|地方|旅游|专用|[一二三四两]线)$/u;
/** 西路, 南站: the dictionary takes what ends many places' names for a place. */
const SITE_END = /^[东西南北中](?:路|街|站|环|大道)$/u;

/** Kinds that stand in the middle of many names of other things. */
const NO_SITE = /^(?:市场|区域|地区|功能区|小区)$/u;
const LONGEST_SITE = 14;

/** A place that a longer name begins with: 广东自贸试验区|制度创新, 东风大道|改造工程. */
export function leadingPlaces(phrase: Phrase, reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  // 做美|古城|核心, 优化|长白岛: what begins with a verb is no name.
  if (phrase.tokens[0]?.tag === "v" && phrase.tokens[0].text.length > 1) return found;
  for (const [index, token] of phrase.tokens.entries()) {
    const text = phrase.text.slice(0, token.end - phrase.start);
    if (text.length > LONGEST_SITE || index === phrase.tokens.length - 1) break;
    const head = headOf(text, reading);
    if (head === null || !isSite(head, phrase.text.slice(text.length)) || !endsInSite(token, head, index)) continue;
    const before = tokensWithin(phrase, text.length - head.word.length);
    const modifier = text.slice(0, text.length - head.word.length);
    const isName = isNamed(before, reading) || (NAMED_SITES.has(head.word) && isPlainNoun(before, reading));
    if (KIND.test(modifier) || !isName) continue;
    found.push({
      start: phrase.start,
      end: token.end,
      type: "Place",
      name: nameOf(text),
      aliases: [],
      rule: "leading-place",
      confidence: 0.7,
    });
  }
  return found;
}

/** The site is a word of its own, the end of a place's name (西路, 南站), or the dictionary has the whole name. */
function endsInSite(token: Token, { word }: HeadFound, index: number): boolean {
  if (index === 0) return NAMED_SITES.has(word);
  return word.length >= token.text.length || SITE_END.test(token.text);
}

function isPlainNoun(tokens: readonly Token[], reading: Reading): boolean {
  return tokens.every(({ tag, text }) => tag.startsWith("n") && text.length > 1) && !isGeneric(tokens, reading);
}

function isSite({ word, head }: HeadFound, rest: string): boolean {
  if (WAYS.has(word)) return isWork(rest);
  return !NO_SITE.test(word) && (head.type === "Place" || SITES.has(word));
}
