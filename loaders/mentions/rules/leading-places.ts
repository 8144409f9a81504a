import type { Candidate } from "../candidate.js";
import { isNamed } from "../particular.js";
import { nameOf, tokensWithin } from "../phrase-forms.js";
import type { Phrase } from "../phrases.js";
import { headOf, type HeadFound, type Reading } from "../reading.js";

const SITES: ReadonlySet<string> = new Set(
  "机场 国际机场 水库 水电站 公园 湿地公园 森林公园 大桥 高速 火车站 广场 路 街 大道 路口".split(" "),
);

/** Kinds that stand in the middle of many names of other things. */
const NO_SITE = /^(?:市场|区域|地区|功能区|小区)$/u;
const LONGEST_SITE = 14;

/** A place that a longer name begins with: 广东自贸试验区|制度创新, 东风大道|改造工程. */
export function leadingPlaces(phrase: Phrase, reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  let text = "";
  for (const [index, token] of phrase.tokens.entries()) {
    text += token.text;
    if (text.length > LONGEST_SITE || index === phrase.tokens.length - 1) break;
    if (index === 0) continue;
    const head = headOf(text, reading);
    if (head === null || head.word.length < token.text.length || !isSite(head)) continue;
    const before = tokensWithin(phrase, text.length - head.word.length);
    if (before.length === 0 || !isNamed(before, reading)) continue;
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

function isSite({ word, head }: HeadFound): boolean {
  return !NO_SITE.test(word) && (head.type === "Place" || SITES.has(word));
}
