import type { KnownName } from "#loaders/gazetteers/gazetteers.js";
import type { Span } from "#loaders/mapped-text.js";
import type { TrieMatch } from "#loaders/gazetteers/trie.js";
import type { Candidate } from "../candidate.js";
import type { Reading } from "../reading.js";
import { isOfWords, type Token } from "../tokens.js";
import { isVerbWithObject } from "./verb-names.js";

/** 交通运输部|门: the word goes on. */
const WORD_GOES_ON = /部(?=门)/u;

/** Names that the gazetteers know, where they are words: not 京东 in 北京东路. */
export function knownNames(text: string, tokens: readonly Token[], reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const match of reading.names.findAll(text)) {
    if (match.end - match.start < 4 && !isOfWords(tokens, match.start, match.end)) continue;
    if (isVerbWithObject(text, match.start, match.end) || WORD_GOES_ON.test(text.slice(match.end - 1, match.end + 1)))
      continue;
    if (isOfLevel(text, match, reading)) continue;
    if (isPartOfOther(text, match)) {
      found.push(...cornerOfProvince(text, match));
      continue;
    }
    for (const { start, end, value } of [match, ...innerPlaces(match, text, reading)]) {
      const forms = new Set([...value.aliases, text.slice(start, end)]);
      forms.delete(value.name);
      const { type, name } = value;
      found.push({ start, end, type, name, aliases: [...forms], rule: "gazetteer", confidence: 0.88 });
    }
  }
  return found;
}

/** What another rule found is called as the lists call it: 长三角 is 长江三角洲 there too. */
export function withKnownName(candidate: Candidate, { names }: Reading): Candidate {
  const { type, name, aliases } = candidate;
  const known = names.longestAt(name, 0);
  if (known?.end !== name.length || known.value.type !== type || known.value.name === name) return candidate;
  return { ...candidate, name: known.value.name, aliases: [name, ...aliases] };
}

const LEVEL = /[省市区县州盟旗]/u;

/** 县|发改委: a form that every area's body has, with its level before it, is not the nation's. */
function isOfLevel(text: string, { start, end }: Span, { departments }: Reading): boolean {
  return LEVEL.test(text.charAt(start - 1)) && departments.longestAt(text, start)?.end === end;
}

const COMPASS = /^(?:[东西][南北]|[华东西][东南西北中]|港澳)$/u;
/** Provinces by their one character, and capitals of ways: 川|东北, 京|港澳. */
const SHORT_PROVINCE = /[川渝桂黔湘鄂皖苏浙闽粤豫冀晋陕甘青藏赣鲁滇京沪津]/u;

/** 黄山|路, 长江|西路, 川|东北, 西北|连接线: a known place's word in the name of another. */
function isPartOfOther(text: string, { start, end, value }: TrieMatch<KnownName>): boolean {
  const word = text.slice(start, end).replace(/地区$/u, "");
  if (value.type !== "Place" || word.length > 3) return false;
  if (/^(?:[东西南北中]?路|大道|大街|连接线|绕城)/u.test(text.slice(end, end + 3))) return true;
  // 东|西北地区: the east, the west and the north.
  if (word === "西北" && text.charAt(start - 1) === "东") return true;
  return COMPASS.test(word) && SHORT_PROVINCE.test(text.charAt(start - 1));
}

/** 川|东北, 桂|西北: the corner of a province is a place of its own. */
function cornerOfProvince(text: string, { start, end }: TrieMatch<KnownName>): Candidate[] {
  if (!CORNER.test(text.slice(start - 1, end))) return [];
  const name = text.slice(start - 1, end);
  return [{ start: start - 1, end, type: "Place", name, aliases: [], rule: "corner", confidence: 0.85 }];
}

const CORNER = /^[川渝桂黔湘鄂皖苏浙闽粤豫冀晋陕甘青藏赣鲁滇][东西][南北]$/u;

/** The known places within a known name of another thing: 西岸 in 西岸传媒港. */
function innerPlaces(match: TrieMatch<KnownName>, text: string, reading: Reading): TrieMatch<KnownName>[] {
  const found: TrieMatch<KnownName>[] = [];
  if (match.value.type === "Place") return found;
  for (let start = match.start; start < match.end; start += 1) {
    for (const inner of reading.names.allAt(text, start)) {
      const shorter = inner.end - inner.start < match.end - match.start;
      if (shorter && inner.end <= match.end && inner.value.type === "Place") found.push(inner);
    }
  }
  return found;
}

const OWN_AREA = /^(?:全|我)([省市区县州旗])$/u;

/** 全区, 我市: the document's own area. */
export function ownArea(tokens: readonly Token[], reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const { text, start, end } of tokens) {
    const level = text.length === 2 ? OWN_AREA.exec(text)?.[1] : undefined;
    const name = level === undefined ? undefined : reading.levels.get(level);
    if (name === undefined) continue;
    const short = reading.area?.name === name ? reading.area.short : null;
    const aliases = short === null ? [text] : [short, text];
    found.push({ start, end, type: "Place", name, aliases, rule: "own-area", confidence: 0.9 });
  }
  return found;
}
