import type { Division } from "#loaders/gazetteers/gazetteers.js";
import type { TrieMatch } from "#loaders/gazetteers/trie.js";
import type { Candidate } from "../candidate.js";
import type { Reading } from "../reading.js";
import { isOfWords, type Token, tokenFrom } from "../tokens.js";

/** Behind a short name these make another, longer one or a figure of speech: 厦门|湾, 长沙|路, 通江|达海. */
const GOES_ON = /^(?:[湾港河山湖江路岛街门口道陵号舰]|国际机场|机场|平原|大桥|达海)/u;

/** 友谊|西路, 解放|大道: a street of that name lies in every city. */
const STREET = /^[东西南北中](?:路|街|大道)|^大[道街]|^[一二三四五六七八九十天立交]{1,2}桥|^[一二三四五六七八九十]线/u;

/** 姚|江北: the dictionary cuts a river's name before a district's. */
const RIVER = /^(?:nr|ns|nz|n|g)/u;

/** 金川|集团: a firm's name. */
const FIRM = /^(?:集团|公司|股份)/u;

/** Short forms of divisions that mean other things more often: any new town, the dynasty, the mountains, all of a province's west. */
const OTHERS_TOO: ReadonlySet<string> = new Set(["新城", "西夏", "长白", "湘西", "龙江"]);

/** 通道, 新兴, 港口 are counties, 来宾 and 白银 cities, but hardly ever meant where the dictionary has the word. */
const COMMON_TAG = /^(?:n|v|vn|a|b|d|f|t|m)$/u;

/**
 * Divisions of GB/T 2260 where they are words. Of short forms that the words around speak against a judge may still find that they name a
 * place, if not which: 嘉峪关|机场.
 */
export function divisions(text: string, tokens: readonly Token[], reading: Reading): Candidate[] {
  const matches = reading.divisions.findAll(text);
  return matches.flatMap(({ start, end, value }, at) => {
    if (!isOfWords(tokens, start, end)) return [];
    const place = { start, end, type: "Place" as const };
    if (isMeant({ text, tokens, matches, at }, reading)) {
      const aliases = value.short === null ? [] : [value.short];
      return [{ ...place, name: value.name, aliases, rule: "division", confidence: 0.87 }];
    }
    if (end - start === value.name.length) return [];
    return [{ ...place, name: text.slice(start, end), aliases: [], rule: "loose-division", confidence: 0.45 }];
  });
}

interface Found {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly matches: readonly TrieMatch<Division>[];
  readonly at: number;
}

function isMeant({ text, tokens, matches, at }: Found, reading: Reading): boolean {
  const match = matches[at];
  if (match === undefined) return false;
  const { start, end, value } = match;
  const tagOf = (from: number, to: number): string => {
    const token = tokenFrom(tokens, from);
    return token?.end === to ? token.tag : "";
  };
  if (value.name === "新城区" && value.code.slice(0, 4) !== reading.area?.code.slice(0, 4)) return false;
  if (text.startsWith("城市", start + 1) && tagOf(start + 1, end) !== "") return false;
  if (end - start === value.name.length) return true;
  if (GOES_ON.test(text.slice(end, end + 4))) return false;
  if (!isProvince(value) && (STREET.test(text.slice(end, end + 3)) || FIRM.test(text.slice(end, end + 2))))
    return false;
  if (/^[江河湖]/u.test(text.slice(start)) && RIVER.test(tagOf(start - 1, start))) return false;
  if (needsCompany(text, end, value, reading) && !hasCompany(text, matches, at)) return false;
  if (OTHERS_TOO.has(value.short ?? "")) return false;
  return !isDoubtful(value, reading) || !COMMON_TAG.test(tagOf(start, end));
}

function isProvince(division: Division): boolean {
  return division.code.endsWith("0000");
}

function isDistrict({ name }: Division): boolean {
  return name.endsWith("区") && !/(?:自治|地|特|林)区$/u.test(name);
}

/** 惠农, 云龙 in a report of another city are words and other places: away from home a county's short form needs company. */
function needsCompany(text: string, end: number, division: Division, { area }: Reading): boolean {
  if (isDistrict(division) && isOftenOther(text, end, division)) return true;
  const isOfCity = area !== null && cityOf(area) !== `${area.code.slice(0, 2)}00`;
  return isOfCity && /[区县]$/u.test(division.name) && cityOf(division) !== cityOf(area);
}

/** The digits of a code that its city has in common. */
function cityOf({ code }: Division): string {
  return MUNICIPALITY.test(code) ? code.slice(0, 2) : code.slice(0, 4);
}

const MUNICIPALITY = /^(?:11|12|31|50)/u;

/** Districts called after a river, a lake or a mountain, and a few whose short form is a word or an older, wider place. */
const WATER_OR_MOUNTAIN = /[江河湖海山丘泉溪]$/u;
const WORD = /^(?:芙蓉|江城|新建|陈仓|徽州|南岳)$/u;
const ZONE_BEHIND = /^[^，。、；：]{0,9}(?:(?<!公)园|基地|科技城|开发区|高新区|经开区|新区)/u;

/** 锦江绿道, 红山文化, 芙蓉实验室: alone such a short form is as often the other thing; 瑶海物联网产业园 is the district's. */
function isOftenOther(text: string, end: number, { short }: Division): boolean {
  if (WORD.test(short ?? "")) return true;
  return WATER_OR_MOUNTAIN.test(short ?? "") && !ZONE_BEHIND.test(text.slice(end, end + 12));
}

const BESIDE = /^[、和与及至到—–～-]{0,2}$/u;

/** 江岸、江汉、武昌区, 上海长宁: a short form beside another division. */
function hasCompany(text: string, matches: readonly TrieMatch<Division>[], at: number): boolean {
  const [before, own, after] = [matches[at - 1], matches[at], matches[at + 1]];
  if (own === undefined) return false;
  return (
    (before !== undefined && BESIDE.test(text.slice(before.end, own.start))) ||
    (after !== undefined && BESIDE.test(text.slice(own.end, after.start)))
  );
}

const WORDS_AND_CITIES: ReadonlySet<string> = new Set(["来宾", "白银", "安康", "长治", "大同", "朝阳"]);

/** A county, or outside its province a city of such a name. */
function isDoubtful({ code, short }: Division, { area }: Reading): boolean {
  if (!code.endsWith("00")) return true;
  return WORDS_AND_CITIES.has(short ?? "") && code.slice(0, 2) !== area?.code.slice(0, 2);
}
