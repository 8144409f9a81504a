import type { EntityType } from "#model/ontology.js";
import type { Candidate } from "../candidate.js";
import type { Phrase, PhraseGroup } from "../phrases.js";
import { headOf, type Reading } from "../reading.js";
import type { Token } from "../tokens.js";

/** Names known by their last word: 西岸传媒|港, 第五轮环保|三年行动计划; in lists the last word is shared: 北杨、华泾和关港|工业园区. */
export function nounPhraseNames(groups: readonly PhraseGroup[], reading: Reading): Candidate[] {
  return groups.flatMap((group) => groupNames(group, reading));
}

function groupNames(group: PhraseGroup, reading: Reading): Candidate[] {
  const last = group.members.at(-1);
  const owns = group.members.map((member) => ownName(member, group, reading));
  const lastOwn = owns.at(-1) ?? null;
  const shared = last === undefined || owns.length < 2 || lastOwn === null ? null : sharedHead(last, lastOwn, reading);
  const listed = group.className === null ? null : listClass(group.className, reading);
  const found: Candidate[] = [];
  for (const [index, member] of group.members.entries()) {
    const own = owns[index] ?? null;
    if (own !== null) {
      const works = worksAt(member, own, { shared: index < owns.length - 1 ? shared : null, listed });
      found.push(works.length === 0 ? own : { ...own, type: "Place" }, ...works);
    } else if (reading.names.longestAt(member.text, 0)?.end === member.text.length) continue;
    else if (shared !== null && index < owns.length - 1) found.push(...sharedName(member, shared, reading));
    else if (listed !== null) found.push(...listedName(member, listed, group, reading));
  }
  found.push(...joinedName(group, owns, reading), ...workedPlace(group, owns));
  if (group.className !== null) {
    const own = ownName(group.className, { ...group, verb: null }, reading);
    if (own !== null) found.push(own);
  }
  const phrases = group.className === null ? group.members : [...group.members, group.className];
  return found.concat(phrases.flatMap((phrase) => leadingPlaces(phrase, reading)));
}

const SITES: ReadonlySet<string> = new Set("机场 国际机场 水库 水电站 公园 湿地公园 森林公园 大桥 高速 火车站 广场 路 街 大道 路口".split(" "));

/** Kinds that stand in the middle of many names of other things. */
const NO_SITE = /^(?:市场|区域|地区|功能区|小区)$/u;
const LONGEST_SITE = 14;

/** A place that a longer name begins with: 广东自贸试验区|制度创新, 东风大道|改造工程. */
function leadingPlaces(phrase: Phrase, reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  let text = "";
  for (const [index, token] of phrase.tokens.entries()) {
    text += token.text;
    if (text.length > LONGEST_SITE || index === phrase.tokens.length - 1) break;
    if (index === 0) continue;
    const head = headOf(text, reading);
    if (head === null || NO_SITE.test(head.word) || !(head.head.type === "Place" || SITES.has(head.word)) || head.word.length < token.text.length) continue;
    const before = tokensWithin(phrase, text.length - head.word.length);
    if (before.length === 0 || !isNamed(before, reading)) continue;
    found.push({ ...candidate(phrase, "Place", nameOf(text), [], "leading-place", 0.7), end: token.end });
  }
  return found;
}

const WORKING = /^(?:改造|改扩建|扩建|迁建|整治|治理|拓宽|升级改造|综合治理|综合整治)$/u;

/** A verb of works before a place is the work by name: 迁建|昭通机场 is 昭通机场迁建. */
function workedPlace(group: PhraseGroup, owns: readonly (Candidate | null)[]): Candidate[] {
  const own = owns[0] ?? null;
  const { verb, verbStart } = group;
  if (own === null || verb === null || verbStart === null || !WORKING.test(verb)) return [];
  if (own.type !== "Place" && !SITE.test(own.name)) return [];
  const aliases = [`${verb}${own.name}`];
  return [
    { ...own, start: verbStart, type: "Project", name: `${own.name}${verb}`, aliases, rule: "worked-place", confidence: 0.7 },
    { ...own, type: "Place" },
  ];
}

/** Words before 和 that name nothing by themselves belong to the whole: 供地率和用地指标挂钩考核|制度. */
function joinedName(group: PhraseGroup, owns: readonly (Candidate | null)[], reading: Reading): Candidate[] {
  const [first] = group.members;
  const own = owns.at(-1) ?? null;
  if (first === undefined || own === null || owns.length < 2 || owns.length > 3) return [];
  const earlier = group.members.slice(0, -1);
  if (earlier.some((member, index) => owns[index] !== null || member.text.length > 10)) return [];
  if (own.type !== "Policy" && earlier.some((member) => isNamed(member.tokens, reading))) return [];
  const text = group.text.slice(0, own.end - group.start);
  const aliases = [...own.aliases, own.name];
  return [{ ...own, start: first.start, name: nameOf(text), aliases, rule: "joined", confidence: 0.6 }];
}

const SITE = /(?:路|街|大道|桥|线|机场|公路|高速|河|湖|江|水库|公园|馆|学校|医院|片区)$/u;
const WORKS = /(?:改造|改扩建|扩建|迁建|新建|整治|治理|修复|拓宽|大修|延伸|扩容|提升|更新|加固|示范试点)(?:工程|项目|试点)?$/u;

/** Works that a list does at several places: 大运河、胥江|综合整治工程, 肿瘤医院、人民医院等|改扩建项目. The places are names as well. */
function worksAt(
  member: Phrase,
  own: Candidate,
  list: { readonly shared: SharedHead | null; readonly listed: ListClass | null },
): Candidate[] {
  const core = list.shared === null ? (list.listed?.core ?? "") : list.shared.tailFor(member);
  if (!WORKS.test(core) || WORKS.test(own.name) || !(own.type === "Place" || own.type === "Organization" || SITE.test(own.name))) return [];
  const type = list.shared?.type === "Initiative" ? "Initiative" : "Project";
  return [candidate(member, type, `${own.name}${core}`, [], "works-at", 0.85)];
}

interface SharedHead {
  readonly type: EntityType;
  /** What the last name lends to a member: 价格改革 to 燃煤 in 燃煤、燃气价格改革, words as long as the member standing for each other. */
  readonly tailFor: (member: Phrase) => string;
}

function sharedHead(last: Phrase, own: Candidate, reading: Reading): SharedHead | null {
  const found = headOf(withoutActivity(last.text), reading);
  if (found === null || found.word.length < 2 || found.word.length >= last.text.length) return null;
  const text = withoutActivity(last.text);
  const site = leadingPlaces(last, reading).at(-1);
  const work = site === undefined ? "" : text.slice(site.end - last.start);
  if (WORKS.test(work)) return { type: own.type, tailFor: () => work };
  const borders = new Set(last.tokens.map((token) => token.start - last.start));
  const tailFor = (member: Phrase): string =>
    borders.has(member.text.length) && text.length - member.text.length > found.word.length
      ? text.slice(member.text.length)
      : found.word;
  return { type: own.type, tailFor };
}

function sharedName(member: Phrase, shared: SharedHead, reading: Reading): Candidate[] {
  if (member.text.length < 2 || member.text.length > 12 || isGeneric(member.tokens, reading)) return [];
  const campaign = shared.type === "Initiative" || shared.type === "Policy";
  if (!campaign && !isNamed(member.tokens, reading)) return [];
  const name = `${nameOf(member.text)}${shared.tailFor(member)}`;
  return [candidate(member, shared.type, name, [nameOf(member.text)], "shared-head", 0.6)];
}

interface ListClass {
  readonly type: EntityType;
  /** What of the class belongs to each name: 商贸物流中心 in 14个商贸物流中心, 工程 in 重大工程; empty for mere 项目. */
  readonly core: string;
}

/** 四大, 一揽子: how many, not what. */
const NO_CORE = /^(?:[一二两三四五六七八九十]+(?:大|项)?|大|一揽子|系列|新|老)$/u;

function listClass(phrase: Phrase, reading: Reading): ListClass | null {
  const type = classTypeOf(phrase, reading);
  if (type === null) return null;
  const text = withoutActivity(phrase.text);
  const found = headOf(text, reading);
  if (WORKS.test(text) && found?.head.type !== "Initiative") return { type: "Project", core: text };
  if (found === null || /(?:项目|企业|公司|城市|地区|国家|活动|会议|单位|部门)$/u.test(text)) return { type, core: "" };
  const kept = phrase.tokens.filter((token) => token.start < phrase.start + text.length - found.word.length);
  const from = kept.findIndex((token) => !isGeneric([token], reading) && !NO_CORE.test(token.text));
  const modifier =
    from < 0
      ? ""
      : kept
          .slice(from)
          .map((token) => token.text)
          .join("");
  return { type, core: `${modifier}${found.word}` };
}

function listedName(member: Phrase, listed: ListClass, group: PhraseGroup, reading: Reading): Candidate[] {
  if (member.text.length < 2 || member.text.length > 24 || isGeneric(member.tokens, reading)) return [];
  const named = isNamed(member.tokens, reading);
  const campaign = listed.type === "Initiative" || listed.type === "Policy" || listed.type === "Project";
  if (!named && !(campaign && group.verb !== null && (member.text.length > 2 || listed.core.length > 2))) return [];
  const text = nameOf(member.text);
  const name = text.endsWith(listed.core) ? text : `${text}${listed.core}`;
  return [candidate(member, listed.type, name, name === text ? [] : [text], "listed", named ? 0.6 : 0.45)];
}

const ACTIVITY = /(?:工程|项目)?(?:规划)?建设$/u;

function withoutActivity(text: string): string {
  return text.replace(ACTIVITY, (tail) => tail.replace(/(?:规划)?建设$/u, ""));
}

function ownName(phrase: Phrase, group: PhraseGroup, reading: Reading): Candidate | null {
  const last = phrase.tokens.at(-1);
  if (last?.kind === "quote" && /\d+条.$/u.test(last.text) && phrase.tokens.length > 1) {
    return candidate(phrase, "Policy", phrase.text, [], "numbered-articles", 0.8);
  }
  const base = withoutActivity(phrase.text);
  const found = headOf(base, reading);
  if (base !== phrase.text && found !== null && ["Place", "Project", "Organization"].includes(found.head.type)) {
    const named = judged(phrase, base, found, group, reading);
    return named === null ? null : { ...named, aliases: [...named.aliases, phrase.text] };
  }
  const whole = headOf(phrase.text, reading);
  return whole === null ? null : judged(phrase, phrase.text, whole, group, reading);
}

function judged(
  phrase: Phrase,
  text: string,
  found: NonNullable<ReturnType<typeof headOf>>,
  group: PhraseGroup,
  reading: Reading,
): Candidate | null {
  const modifier = text.slice(0, text.length - found.word.length);
  if (modifier === "") return wholeHead(phrase, found, group);
  const before = tokensWithin(phrase, modifier.length);
  const named = isNamed(before, reading) || (found.head.type === "Organization" && startsWithLevel(before));
  const { need } = found.head;
  if (!named && need > 0 && isGeneric(before, reading)) return null;
  if (need === 3 && !named) return null;
  if (need === 2 && !named && group.verb === null) return null;
  if (found.word.length === 1 && !endsWord(phrase, text)) return null;
  const type = typeOf({ word: found.word, type: found.head.type, verb: group.verb }, before, reading);
  const confidence = named ? 0.8 : 0.6;
  return {
    ...candidate(phrase, type, nameOf(text), [], "head-suffix", confidence),
    end: phrase.start + text.length,
  };
}

/** 数字政府, 历史文化名城: heads that name a campaign by themselves where something is to become one. */
function wholeHead(phrase: Phrase, found: NonNullable<ReturnType<typeof headOf>>, group: PhraseGroup): Candidate | null {
  if (found.head.type !== "Initiative" || found.word.length < 4 || group.verb === null || !MAKING.test(group.verb)) return null;
  return candidate(phrase, "Initiative", found.word, [], "whole-head", 0.6);
}

const MAKING = /(?:建设|打造|创建|实施|深化|推进|推动)$/u;

/** A head of one character counts where the dictionary knows no longer word: 龙吴|路, not 渠道. */
function endsWord(phrase: Phrase, text: string): boolean {
  const last = tokensWithin(phrase, text.length).at(-1);
  return last !== undefined && (last.text.length === 1 || NAME_TAGS.has(last.tag));
}

const BUILT =
  /[路桥河湖江水电气热煤油矿港站厂馆楼房村渠坝库管线网井园林镇]|机场|铁路|公路|航运|隧道|码头|泊位|灌区|地块|小区|街区|广场|搬迁|扩建|迁建|拓宽|大修|输变电|污水|垃圾|绿化|亮化|景观|停车|校舍|病险/u;
const EITHER: ReadonlySet<string> = new Set([
  "工程",
  "整治",
  "治理",
  "综合整治",
  "计划",
  "中心",
  "建设",
  "示范工程",
  "环境整治",
  "综合治理",
]);

const ROAD: ReadonlySet<string> = new Set(["路", "街", "大道", "桥", "站"]);
const BUILDING: ReadonlySet<string> = new Set("建设 新建 开工 建成 打通 开建 开工建设 规划建设 加快建设 推进 加快 加快推进 启动 完成".split(" "));
const ISSUING = /^(?:制定|制订|出台|编制|修订|修编|颁布|印发|发布|完善)$/u;
const SLOGAN = /^(?:美丽|健康|数字|智慧|平安|法治|绿色|文明|幸福|书香|信用|诚信|品质|活力|创新型|人文|海绵|节约型)/u;

interface FoundHead {
  readonly word: string;
  readonly type: EntityType;
  readonly verb: string | null;
}

/** 龙吴路大修|工程 is built, 本土企业深耕|工程 is a campaign; a plan that is issued is a policy, a road that is being built a project. */
function typeOf(found: FoundHead, before: readonly Token[], reading: Reading): EntityType {
  const { word, type, verb } = found;
  if (ROAD.has(word)) return verb !== null && BUILDING.has(verb) ? "Project" : "Place";
  if (word.endsWith("计划") && verb !== null && ISSUING.test(verb)) return "Policy";
  if (!EITHER.has(word)) return type;
  const text = before.map((token) => token.text).join("");
  if (before.some((token) => token.kind === "quote")) return word === "中心" ? "Project" : "Initiative";
  if (word === "中心" || word === "计划") return type;
  if (word === "建设" && SLOGAN.test(text)) return "Initiative";
  if (BUILT.test(text) || before.some((token) => isPlaceToken(token, reading))) return "Project";
  return "Initiative";
}

/** 省|环保产业|集团, 市|公共医疗|中心. */
function startsWithLevel(tokens: readonly Token[]): boolean {
  return tokens.length > 1 && /^[省市区县]$/u.test(tokens[0]?.text ?? "");
}

const CLASS_TYPES: readonly (readonly [RegExp, EntityType])[] = [
  [/(?:项目|工程)(?:建设)?$/u, "Project"],
  [/(?:企业|公司|集团|高校|院校|大学|机构)$/u, "Organization"],
  [/(?:城市|地区|地|国家|县|市|区|镇|园区|片区|区域|开发区)$/u, "Place"],
  [/(?:行动|改革|试点|战略)$/u, "Initiative"],
  [/(?:会议|展会|活动|会展|赛事|节会)$/u, "Event"],
  [/(?:政策|制度|机制|规划|方案|措施|意见|法规|条例|文件)$/u, "Policy"],
];

function classTypeOf(phrase: Phrase, reading: Reading): EntityType | null {
  const found = CLASS_TYPES.find(([pattern]) => pattern.test(phrase.text));
  if (found !== undefined) return found[1];
  return headOf(withoutActivity(phrase.text), reading)?.head.type ?? null;
}

export function isGeneric(tokens: readonly Token[], reading: Reading): boolean {
  return tokens.every(
    (token) =>
      token.kind === "quantity" ||
      token.kind === "mark" ||
      reading.gazetteers.words.generic.has(token.text) ||
      reading.gazetteers.words.lead.has(token.text),
  );
}

const NAME_TAGS: ReadonlySet<string> = new Set(["ns", "nr", "nrt", "nrfg", "nt", "nz", "j", "x"]);

/** True when something in it names one thing: a place, a quoted word, digits, or characters that no dictionary joins. */
export function isNamed(tokens: readonly Token[], reading: Reading): boolean {
  return tokens.some((token) => {
    if (token.kind === "quote" || token.kind === "number" || token.kind === "bracket") return true;
    if (token.kind !== "word") return false;
    if (reading.gazetteers.words.generic.has(token.text)) return false;
        if (token.text.length === 1) return NAME_CHARACTER_TAGS.has(token.tag) && !COMMON_CHARACTERS.includes(token.text);
    return NAME_TAGS.has(token.tag) || isPlaceToken(token, reading);
  });
}

/** Characters that the dictionary could not join to a word are pieces of names, unless they mean something by themselves. */
const NAME_CHARACTER_TAGS: ReadonlySet<string> = new Set(["n", "ng", "nr", "nrt", "nrfg", "ns", "nz", "zg", "g", "x", "j", "a", "b", "m", "q", "f"]);
const COMMON_CHARACTERS = "新老旧大小高低内外上下前后左右和与县市区省国级型式化性者多个人全各双两三四五六七八九十一二百千万亿首再主副次总分间性类种批等";

function isPlaceToken(token: Token, reading: Reading): boolean {
  const match = reading.divisions.longestAt(token.text, 0);
  return token.tag === "ns" || (match !== null && match.end === token.text.length);
}

function tokensWithin(phrase: Phrase, length: number): Token[] {
  return phrase.tokens.filter((token) => token.start - phrase.start < length);
}

/** Names carry no enclosing quotation marks: “数字国际客厅” → 数字国际客厅; inner ones stay. */
export function nameOf(text: string): string {
  const inner = /^[“「]([^“”「」]+)[”」]$/u.exec(text);
  return inner?.[1] ?? text;
}

function candidate(
  phrase: Phrase,
  type: EntityType,
  name: string,
  aliases: readonly string[],
  rule: string,
  confidence: number,
): Candidate {
  return { start: phrase.start, end: phrase.end, type, name, aliases, rule, confidence };
}
