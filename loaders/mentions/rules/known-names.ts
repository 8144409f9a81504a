import type { Division, KnownName } from "#loaders/gazetteers/gazetteers.js";
import type { TrieMatch } from "#loaders/gazetteers/trie.js";
import type { Candidate } from "../candidate.js";
import type { Reading } from "../reading.js";
import { isOfWords, type Token, tokenFrom } from "../tokens.js";
import { isVerbWithObject } from "./verb-names.js";

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

/** Names that the gazetteers know, and divisions of GB/T 2260, where they are words: not 京东 in 北京东路. */
export function knownNames(text: string, tokens: readonly Token[], reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  const tagOf = (start: number, end: number): string => {
    const token = tokenFrom(tokens, start);
    return token?.end === end ? token.tag : "";
  };
  for (const match of reading.names.findAll(text)) {
    if (match.end - match.start < 4 && !isOfWords(tokens, match.start, match.end)) continue;
    if (isVerbWithObject(text, match.start, match.end)) continue;
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
  const divisions = reading.divisions.findAll(text);
  for (const [at, { start, end, value }] of divisions.entries()) {
    if (!isOfWords(tokens, start, end)) continue;
    const isShort = end - start < value.name.length;
    if (isShort && GOES_ON.test(text.slice(end, end + 4))) continue;
    if (isShort && !isProvince(value) && (STREET.test(text.slice(end, end + 3)) || FIRM.test(text.slice(end, end + 2))))
      continue;
    if (isShort && /^[江河湖]/u.test(text.slice(start)) && RIVER.test(tagOf(start - 1, start))) continue;
    if (isShort && needsCompany(text, end, value, reading) && !hasCompany(text, divisions, at)) continue;
    if (value.name === "新城区" && value.code.slice(0, 4) !== reading.area?.code.slice(0, 4)) continue;
    if (isShort && OTHERS_TOO.has(value.short ?? "")) continue;
    if (isShort && isDoubtful(value, reading) && COMMON_TAG.test(tagOf(start, end))) continue;
    if (text.startsWith("城市", start + 1) && tagOf(start + 1, end) !== "") continue;
    const aliases = value.short === null ? [] : [value.short];
    found.push({ start, end, type: "Place", name: value.name, aliases, rule: "division", confidence: 0.87 });
  }
  return found;
}

const COMPASS = /^(?:[东西][南北]|[华东西][东南西北中]|港澳)$/u;
/** Provinces by their one character, and capitals of ways: 川|东北, 京|港澳. */
const SHORT_PROVINCE = /[川渝桂黔湘鄂皖苏浙闽粤豫冀晋陕甘青藏赣鲁滇京沪津]/u;

/** 黄山|路, 长江|西路, 川|东北, 西北|连接线: a known place's word in the name of another. */
function isPartOfOther(text: string, { start, end, value }: TrieMatch<KnownName>): boolean {
  if (value.type !== "Place" || end - start > 3) return false;
  if (/^(?:[东西南北中]?路|大道|大街|连接线|绕城)/u.test(text.slice(end, end + 3))) return true;
  return COMPASS.test(text.slice(start, end)) && SHORT_PROVINCE.test(text.charAt(start - 1));
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
function hasCompany(text: string, divisions: readonly TrieMatch<Division>[], at: number): boolean {
  const [before, own, after] = [divisions[at - 1], divisions[at], divisions[at + 1]];
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
