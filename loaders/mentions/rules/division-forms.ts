import { cityOf, type Division } from "#loaders/gazetteers/gazetteers.js";
import { isQuarterElsewhere } from "#loaders/gazetteers/quarter-words.js";
import type { TrieMatch } from "#loaders/gazetteers/trie.js";
import type { Reading } from "../reading.js";
import { type Token, tokenFrom } from "../tokens.js";

export interface DivisionsRead {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly reading: Reading;
  /** All divisions' forms of the text, in order. */
  readonly divisions: readonly TrieMatch<Division>[];
}

/** Whether the form of a division that stands at this index of `divisions` means the division: 海口 in 西城海口片区 does not. */
export function meansDivision(passage: DivisionsRead, at: number): boolean {
  const match = passage.divisions[at];
  if (match === undefined) return false;
  const { text, tokens, reading } = passage;
  const { start, end, value } = match;
  if (isQuarterElsewhere(value, reading.area)) return false;
  const tag = (from: number): string => {
    const token = tokenFrom(tokens, from);
    return token?.end === end ? token.tag : "";
  };
  if (text.startsWith("城市", start + 1) && tag(start + 1) !== "") return false;
  if (end - start === value.name.length) {
    // 上海|宝山区: several are named so, and the nearest is not always the one that lies there.
    const isBehindOther = passage.divisions[at - 1]?.end === start;
    return isBehindOther || !isAcrossWords(passage, match) || hasCompany(passage, at);
  }
  const { short } = value;
  if (short === null || isInLongerName(passage, match)) return false;
  if (isBehindStranger(passage, at) || isOfEnds(passage, at)) return false;
  if (needsCompany(match, passage) && !hasCompany(passage, at)) return false;
  const isRarelyMeant = !(value.code.endsWith("00") || isOfOwnCity(value, reading)) || isWordElsewhere(value, reading);
  return !isRarelyMeant || !COMMON_TAG.test(tag(start));
}

/**
 * Whether a form is a word, and no place of any kind where it is not the division: 加快振兴, 优势资源. In reports of the own city the dictionary
 * says nothing.
 */
export function isMereWord(
  { text, tokens, reading }: DivisionsRead,
  { start, end, value }: TrieMatch<Division>,
): boolean {
  if (reading.shortForms.isWord(value) || reading.shortForms.isPiece(text, start, end)) return true;
  if (value.code.endsWith("00") && reading.shortForms.needsCompany(value) === null) return false;
  const token = tokenFrom(tokens, start);
  return token?.end === end && COMMON_TAG.test(token.tag) && !isOfOwnCity(value, reading);
}

/**
 * 石渠|长沙贡玛, 杨浦|平凉西块: what stands right behind a place that it does not lie in is a place there, unless the two work together. Only of
 * other provinces: 南宁柳州铁路 names two cities.
 */
function isBehindStranger({ text, divisions, reading }: DivisionsRead, at: number): boolean {
  const [before, own] = [divisions[at - 1], divisions[at]];
  if (before === undefined || own === undefined || before.end !== own.start) return false;
  if (own.value.code.endsWith("0000") || !isElsewhere(own.value, reading) || holds(before.value, own.value))
    return false;
  return !TOGETHER.test(text.slice(own.end, own.end + 12));
}

const TOGETHER = /^(?:[两双]|[^，。；、]{0,6}(?:协作|合作|对口|共建|结对|互助|帮扶|铁路|高速|高铁))/u;

/** 支援|汶川县, 与|渝北区|合作: whom a report of another province names alone. */
const PARTNER = /(?:支援|援建|援助|帮扶|结对|对口|协作|联系|[（(]现|与|同|赴)[^，。；、]{0,2}$/u;

/**
 * Whether a full name of three characters at most is only where two words meet: 市|和县, 富民|兴县, 安防|城区, 产业、兴|城市. Of all such names of
 * counties of other provinces that stand alone, and not as a partner's, four in five were.
 */
function isAcrossWords(
  { text, reading: { area } }: DivisionsRead,
  { start, end, value }: TrieMatch<Division>,
): boolean {
  if (end - start > 3 || value.code.endsWith("00")) return false;
  const isAway = area === null ? end - start === 2 : area.code.slice(0, 2) !== value.code.slice(0, 2);
  return isAway && !PARTNER.test(text.slice(Math.max(0, start - 8), start));
}

/**
 * 通道, 新兴, 港口 are counties, 来宾 and 白银 cities, but hardly ever meant where the dictionary has the word. In reports of the own city, which
 * are about its districts, the dictionary's guess of rare names (增城 a verb, 常熟 an adjective) says nothing.
 */
const COMMON_TAG = /^(?:n|v|vn|a|b|d|f|t|m)$/u;

/**
 * Behind a short name these make another, longer one or a figure of speech: 厦门|湾, 长沙|路, 通江|达海, the town 辉南|镇, 榆树|沟, the prize
 * 敦煌|文艺奖.
 */
const GOES_ON =
  /^(?:[湾港河山湖江路岛街门口道陵号舰垸圩]|沟(?!通|帮)|镇(?![江远雄平原安宁坪海赉沅巴康域村])|乡(?![村镇土贤情愁间宁城])|峡(?![谷山江口])|\p{Script=Han}{2,3}奖(?![补励学金惩])|[东西南北新老]河(?!道|流|湖|长)|平原|大桥|达海|画派|楼(?!市|宇|盘|堂|道)|阁|亭|里(?:危|旧|小区|社区|新村|街区))/u;
/** 天河|二号: a ship, a satellite, a computer. */
const NUMBERED = /^[一二三四五六七八九十]号(?![线桥院楼路街门井院机码泊站])/u;
/** 怒江|公园 and 南京|桥 of Shenyang, 延安|医院 and 海口|林场 of Kunming: called after what lies elsewhere, as streets are. */
const CALLED_AFTER =
  /^(?:(?:国家|省级)?(?:森林|湿地|体育|文化|儿童|遗址|郊野|地质|市民)?公园|桥(?!梁)|支路(?!网)|医院|会馆|大厦|林场|农场|(?:热源|水|电|污水处理|净水)厂|变电站|地下(?:综合)?管廊)/u;
/** “三明|三全三点三问”: so many of each. */
const NUMERAL = /[一二三四五六七八九十]/u;
/** 天河|机场 of Wuhan, 白塔|机场 of Hohhot; 嘉峪关|机场 in a report of Gansu is the city's. */
const AIRPORT = /^(?:国际)?机场/u;
/** 友谊|西路, 解放|大道: a street of that name lies in every city. */
const STREET =
  /^[东西南北中一二三四五六七八九十](?:路|街|大道)|^大[道街]|^[一二三四五六七八九十天立交]{1,2}桥|^[一二三四五六七八九十]线/u;
/** 金川|集团: a firm's name. */
const FIRM = /^(?:集团|公司|股份)/u;
/** 柳南|铁路: a line is called by its two ends’ initials; but 柳州至|柳南|铁路, and 同江|铁路口岸, 余姚|高铁新城 are where they say. */
const OF_ENDS =
  /^(?:铁路(?!口岸|大桥|[东西南北]?站|枢纽|物流|货[运场]|集装箱|专用线)|高铁(?![东西南北]?站|新[城区]|经济|片区|枢纽|商务区)|城际|客专|高速(?!公路(?:出|入|互)|[路出入互]|发展|增长))/u;
/** 引黄|济宁: water of the Yellow River for Xining. */
const DIVERSION = /引\p{Script=Han}$/u;
const LINE = /[至—–～-]/u;
/** 南昌至|南丰|高速, 北互通、|武胜|高速 of a list are places on the line. */
const TO = /[至到经、—–～-]/u;
/** 铁山港|3#-4#泊位: the port, not the district called after it. */
const OF_PORT = /^[\d#＃、～~—–－-]*号?(?:泊位|码头|航道|港池|锚地|作业区)/u;
/** 喀什|、霍尔果斯和北屯等沿边新兴城市: the city, not the land around it. */
const AMONG_CITIES = /^[、和][^，。；]{1,30}等[^，。；、]{0,6}城市/u;
/** 水|阳江|治理, 黑河|张掖段: what is done to rivers, and parts of them. */
const OF_RIVER = /^(?:流域|干流|支流|航道|河段|治理|大堤|堤防|水质|\p{Script=Han}{1,3}段)/u;
/** 浈江|、武江等河流: the rivers; 邛崃|—岷山: the mountains. */
const AMONG_RIVERS = /^[、和与][^，。；]{1,30}(?:河流|水系|流域)/u;
const RANGE = /^[—–-]\p{Script=Han}{1,2}山/u;
/** 姚|江北: the dictionary cuts a river's name before a district's. */
const RIVER_TAG = /^(?:nr|ns|nz|n|g)/u;
/** 市长 宁波, 市长 吴忠|琼: a person. */
const OFFICE = /(?:[省市区县州]长|主席|书记|主任)[\s　]*$/u;

function isInLongerName({ text, tokens, reading }: DivisionsRead, { start, end, value }: TrieMatch<Division>): boolean {
  const behind = text.slice(end, end + 10);
  if (GOES_ON.test(behind) || NUMBERED.test(behind) || isOfCounts(text, start, end)) return true;
  if (OFFICE.test(text.slice(Math.max(0, start - 6), start)) && text.slice(end).trim().length < 2) return true;
  if (isOfInitials(text, start, end)) return true;
  const isAway = isElsewhere(value, reading);
  if (isAway && (AIRPORT.test(behind) || CALLED_AFTER.test(behind))) return true;
  if (reading.shortForms.isOther(text, start, end, isAway)) return true;
  // 北屯—阿勒泰铁路 ends in the city, not in 阿勒泰地区.
  const isOnLine = LINE.test(text.charAt(start - 1)) || LINE.test(text.charAt(end));
  if (value.name.endsWith("地区") && (isOnLine || AMONG_CITIES.test(text.slice(end, end + 40)))) return true;
  if (value.code.endsWith("0000")) return false;
  if (text.startsWith("济", start) && DIVERSION.test(text.slice(Math.max(0, start - 2), start))) return true;
  if (!value.code.endsWith("00") && value.short?.endsWith("港") && OF_PORT.test(text.slice(end, end + 12))) return true;
  if (STREET.test(text.slice(end, end + 3)) || FIRM.test(text.slice(end, end + 2))) return true;
  if (RANGE.test(behind)) return true;
  if (/[江河湖溪]$/u.test(value.short ?? "") && AMONG_RIVERS.test(text.slice(end, end + 40))) return true;
  if (isAway && /[江河]$/u.test(value.short ?? "") && OF_RIVER.test(text.slice(end, end + 4))) return true;
  const before = tokenFrom(tokens, start - 1);
  return /^[江河湖]/u.test(text.slice(start)) && before?.end === start && RIVER_TAG.test(before.tag);
}

/** Behind what it lies in, 重庆|大足|高速公路, a county is itself an end. */
function isOfEnds({ text, divisions }: DivisionsRead, at: number): boolean {
  const [outer, own] = [divisions[at - 1], divisions[at]];
  if (own === undefined || own.end - own.start !== 2 || own.value.code.endsWith("00")) return false;
  if (!OF_ENDS.test(text.slice(own.end, own.end + 10)) || TO.test(text.charAt(own.start - 1))) return false;
  return outer?.end !== own.start || !holds(outer.value, own.value);
}

/** “三沙|永”, “双清|零”: a form and one more character between quotation marks are words put together of initials. */
function isOfInitials(text: string, start: number, end: number): boolean {
  return "“‘「".includes(text.charAt(start - 1) || " ") && "”’」".includes(text.charAt(end + 1) || " ");
}

function isOfCounts(text: string, start: number, end: number): boolean {
  const count = text.charAt(start);
  return "“‘「".includes(text.charAt(start - 1) || " ") && NUMERAL.test(count) && text.charAt(end) === count;
}

/** Where a form alone is as often another thing's. */
function needsCompany({ end, value }: TrieMatch<Division>, { text, reading }: DivisionsRead): boolean {
  const { area, shortForms } = reading;
  const behind = text.slice(end, end + 12);
  if (shortForms.needsCompany(value) === "everywhere") return true;
  // 锦江绿道, 红山文化; but 瑶海物联网产业园 is the district's.
  if (isDistrict(value) && WATER_OR_MOUNTAIN.test(value.short ?? "") && !ZONE_BEHIND.test(behind)) return true;
  if (area === null || cityOf(area) === cityOf(value)) return false;
  if (isElsewhere(value, reading)) {
    return !value.code.endsWith("0000") && (shortForms.needsCompany(value) !== null || OWN_QUARTER.test(behind));
  }
  // 惠农, 云龙 in a report of another city are words and other places.
  return !area.code.endsWith("0000") && /[区县]$/u.test(value.name) && !value.code.endsWith("00");
}

/** Districts called after a river, a lake, a mountain or a tower (岳阳楼|君山岛景区). */
const WATER_OR_MOUNTAIN = /[江河湖海山丘泉溪楼]$/u;
const ZONE_BEHIND = /^[^，。、；：]{0,9}(?:(?<!公)园|基地|[技慧学识件业]城|软件|开发区|高新区|经开区|新区)/u;
/** 海东|新区, 海口|片区: a quarter of the report's own city. */
const OWN_QUARTER = /^(?:新城|片区|组团|街道|社区|村|小区)/u;

function isDistrict({ name }: Division): boolean {
  return name.endsWith("区") && !/(?:自治|地|特|林)区$/u.test(name);
}

function isOfOwnCity(division: Division, { area }: Reading): boolean {
  return area !== null && !area.code.endsWith("0000") && cityOf(area) === cityOf(division);
}

function isElsewhere({ code }: Division, { area }: Reading): boolean {
  return code.slice(0, 2) !== area?.code.slice(0, 2);
}

function isWordElsewhere(division: Division, reading: Reading): boolean {
  return reading.shortForms.needsCompany(division) === "elsewhere" && isElsewhere(division, reading);
}

const BESIDE = /^[、和与及至到—–～-]{1,2}$/u;

/**
 * 江岸、江汉、武昌区, 上海长宁: a short form beside another division, or right behind the one that it lies in. Beside 谢家集区, in a report of Huainan, 山南 is no
 * prefecture of Tibet: such a one has others from afar beside it.
 */
function hasCompany(passage: DivisionsRead, at: number): boolean {
  const { text, divisions, reading } = passage;
  const own = divisions[at];
  if (own === undefined) return false;
  const isAway = own.end - own.start < own.value.name.length && isElsewhere(own.value, reading);
  const [before, after] = [divisions[at - 1], divisions[at + 1]].map((one) =>
    one !== undefined && isAway && !isElsewhere(one.value, reading) && reading.area !== null ? undefined : one,
  );
  if (before !== undefined && before.end === own.start) return holds(before.value, own.value);
  // 人不负青山、青山定不负人: a word beside itself is no company.
  return (
    (before !== undefined && before.value !== own.value && BESIDE.test(text.slice(before.end, own.start))) ||
    (after !== undefined &&
      after.value !== own.value &&
      !beginsLongerName(text, after) &&
      // 南岳|衡山: one mountain, of which either name is a county's too.
      (after.start === own.end ? !needsCompany(after, passage) : BESIDE.test(text.slice(own.end, after.start))))
  );
}

/** 昌江、乐安|河: another river. */
function beginsLongerName(text: string, { start, end, value }: TrieMatch<Division>): boolean {
  return end - start < value.name.length && GOES_ON.test(text.slice(end, end + 4));
}

function holds(outer: Division, inner: Division): boolean {
  return inner.code.startsWith(outer.code.replace(/(?:00){1,2}$/u, ""));
}
