import type { EntityType } from "#model/ontology.js";
import type { Candidate } from "../candidate.js";
import { isGeneric } from "../particular.js";
import { nameOf, tokensWithin } from "../phrase-forms.js";
import type { Phrase } from "../phrase.js";
import { type PhraseGroup, phrasesOf } from "../phrases.js";
import { headOf, type HeadFound, type Reading } from "../reading.js";
import type { Token } from "../tokens.js";

const LONGEST = 24;
/** 市人民医院, 第一中学: named by their level or number. */
const LEVEL = /^(?:[省市区县州]|第?[一二三四五六七八九十\d]+)$/u;
/** Bodies that the lists of heads hold for places or works. */
const HOUSES: ReadonlySet<string> = new Set(
  "学校 小学 中学 幼儿园 福利院 敬老院 养老院 水厂 电厂 发电厂 污水处理厂".split(" "),
);

/**
 * What a longer run of nouns begins with, up to a last word of names: the body whose building is moved (东风技师学院|整体搬迁, 市人民医院|东院区)
 * and whatever else may be named before what is said of it (大田湾全民健身中心|改造, 环岛旅游公路|沿线景观).
 */
export function leadingParts(groups: readonly PhraseGroup[], reading: Reading): Candidate[] {
  return groups.flatMap(phrasesOf).flatMap((phrase) => partsOf(phrase, reading));
}

function partsOf(phrase: Phrase, reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const [index, token] of phrase.tokens.entries()) {
    const text = phrase.text.slice(0, token.end - phrase.start);
    if (text.length > LONGEST || index === phrase.tokens.length - 1) break;
    const head = headOf(text, reading);
    if (head === null || head.word.length < 2) continue;
    const before = tokensWithin(phrase, text.length - head.word.length);
    if (isPlain(before, token, reading)) continue;
    found.push({ start: phrase.start, end: token.end, name: nameOf(text), aliases: [], ...kindOf(head) });
  }
  return found;
}

function isPlain(before: readonly Token[], last: Token, reading: Reading): boolean {
  const isWhole = before.length === 0 && last.tag === "nt";
  return !isWhole && isGeneric(before, reading) && !LEVEL.test(before[0]?.text ?? "");
}

function kindOf({ word, head }: HeadFound): { type: EntityType; rule: string; confidence: number } {
  const isBody = head.type === "Organization" || HOUSES.has(word);
  return isBody
    ? { type: "Organization", rule: "leading-organization", confidence: 0.45 }
    : { type: head.type, rule: "leading-part", confidence: 0.35 };
}
