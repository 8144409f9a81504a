import type { EntityType } from "#model/ontology.js";
import type { Candidate } from "../candidate.js";
import { classTypeOf, typeOfName } from "../name-types.js";
import { isGeneric, isNamed } from "../particular.js";
import { joinedNames, nameOf, tailBehind, withoutActivity } from "../phrase-forms.js";
import type { Phrase } from "../phrase.js";
import type { PhraseGroup } from "../phrases.js";
import { headOf, type HeadFound, type Reading } from "../reading.js";
import { leadingPlaces } from "./leading-places.js";
import { isWork } from "./works.js";

export interface SharedHead {
  readonly type: EntityType;
  /** What the last name lends to a member: 价格改革 to 燃煤 in 燃煤、燃气价格改革, words as long as the member standing for each other. */
  readonly tailFor: (member: Phrase) => string;
}

/** What the last of several names lends to the others: 关港|工业园区 to 北杨 and 华泾. */
export function sharedHead(last: Phrase, own: Candidate, reading: Reading): SharedHead | null {
  const found = headOf(withoutActivity(last.text), reading);
  if (found === null || found.word === "意见" || found.word.length < 2 || found.word.length >= last.text.length)
    return null;
  const text = withoutActivity(last.text);
  const site = leadingPlaces(last, reading).at(-1);
  const work = site === undefined ? "" : text.slice(site.end - last.start);
  if (isWork(work)) return { type: own.type, tailFor: () => work };
  const tailFor = (member: Phrase): string =>
    tailBehind(member.text.length, { last, text, head: found.word }) ?? found.word;
  return { type: own.type, tailFor };
}

/** 北杨 → 北杨工业园区. */
export function sharedName(member: Phrase, shared: SharedHead, reading: Reading): Candidate[] {
  if (member.text.length < 2 || member.text.length > 12 || isGeneric(member.tokens, reading)) return [];
  const campaign = shared.type === "Initiative" || shared.type === "Policy";
  if (!campaign && !isNamed(member.tokens, reading)) return [];
  const name = joinedNames(nameOf(member.text), shared.tailFor(member));
  return [
    memberName(member, {
      type: shared.type,
      name,
      aliases: ownForms(member, reading),
      rule: "shared-head",
      confidence: 0.7,
    }),
  ];
}

/** 燃煤 may stand for 燃煤价格改革; 成都 is a place by itself and not 成都服务业集聚区. */
function ownForms(member: Phrase, reading: Reading): string[] {
  const isPlace =
    reading.divisions.longestAt(member.text, 0)?.end === member.text.length ||
    reading.names.longestAt(member.text, 0)?.end === member.text.length;
  return isPlace ? [] : [nameOf(member.text)];
}

export interface ListClass {
  readonly type: EntityType;
  readonly head: HeadFound | null;
  /** What of the class belongs to each name: 商贸物流中心 in 14个商贸物流中心, 工程 in 重大工程; empty for mere 项目. */
  readonly core: string;
  /** What may belong to the names instead. */
  readonly other: string | null;
}

const COUNT = /^[两三四五六七八九十]+(?:大|项)(?=.{2})/u;

/** 四大, 一揽子: how many, not what. */
const NO_CORE = /^(?:[一二两三四五六七八九十]+(?:大|项)?|大|一揽子|系列|新|老)$/u;

/** Of what size or standing, which is no part of a member's name: 重大|水利工程. */
const RANK =
  /^(?:重[点大要]|主要|大型|中型|小型|骨干|标志性|引领性|关键|核心|重要|新建|续建|在建|拟建|一批|多个|部分|其他|国家级|省级|市级|区级|县级|优质|特色|相关|有关|亿元|以上|亿元以上|大|新|各)$/u;

/** What the phrase behind 等 makes of the members before it. */
export function listClass(phrase: Phrase, reading: Reading): ListClass | null {
  const type = classTypeOf(phrase, reading);
  if (type === null || phrase.text === "意见") return null;
  const counted = withoutProject(withoutActivity(phrase.text), reading);
  const text = counted.replace(COUNT, "");
  const found = headOf(text, reading);
  if (isWork(text) && found?.head.type !== "Initiative")
    return { type: "Project", head: null, core: text, other: null };
  if (found === null || /(?:项目|企业|公司|城市|地区|国家|活动|会议|单位|部门)$/u.test(text))
    return { type, head: null, core: "", other: null };
  const headStart = phrase.start + counted.length - found.word.length;
  const kept = phrase.tokens.filter((token) => token.start < headStart);
  const from = kept.findIndex((token) => !RANK.test(token.text) && !NO_CORE.test(token.text));
  // The head may be the end of a word: 线 of 防线.
  const modifier = (from < 0 ? [] : kept.slice(from))
    .map((token) => token.text.slice(0, headStart - token.start))
    .join("");
  const isSorting = kept.every((token) => isGeneric([token], reading) || NO_CORE.test(token.text));
  const full = `${modifier}${found.word}`;
  if (!isSorting || full === found.word) return { type, head: found, core: full, other: null };
  // 中巴、孟中印缅等|经济走廊 are corridors of economy by name; of other sorts either may be.
  return BUILT.has(found.head.type)
    ? { type, head: found, core: full, other: found.word }
    : { type, head: found, core: found.word, other: full };
}

/** 支线机场|项目: where the words before tell what is built, 项目 adds nothing. */
function withoutProject(text: string, reading: Reading): string {
  const built = text.replace(/项目$/u, "");
  const head = built === text ? null : headOf(built, reading);
  return head !== null && BUILT.has(head.head.type) ? built : text;
}

const BUILT: ReadonlySet<EntityType> = new Set(["Project", "Place"]);

/** 长坡 → 长坡商贸物流中心. */
export function listedName(member: Phrase, listed: ListClass, group: PhraseGroup, reading: Reading): Candidate[] {
  if (member.text.length < 2 || member.text.length > 24) return [];
  if (isGeneric(member.tokens, reading) && (listed.core.length < 2 || group.verb === null)) return [];
  const division = reading.divisions.longestAt(member.text, 0)?.end === member.text.length;
  if (division && listed.type !== "Place" && listed.core.length < 3) return [];
  const named = isNamed(member.tokens, reading);
  const campaign = listed.type === "Initiative" || listed.type === "Policy" || listed.type === "Project";
  if (!named && !(campaign && group.verb !== null && (member.text.length > 2 || listed.core.length > 2))) return [];
  const text = nameOf(member.text);
  const name = joinedNames(text, listed.core);
  const others = listed.other === null ? [] : [joinedNames(text, listed.other)];
  const aliases = name === text ? others : [...others, ...ownForms(member, reading)];
  const type = listed.head === null ? listed.type : typeOfName(listed.head, group.verb, member.tokens, reading);
  return [memberName(member, { type, name, aliases, rule: "listed", confidence: named ? 0.75 : 0.65 })];
}

/** Words before 和 that name nothing by themselves belong to the whole: 供地率和用地指标挂钩考核|制度. */
export function joinedName(group: PhraseGroup, owns: readonly (Candidate | null)[], reading: Reading): Candidate[] {
  const [first] = group.members;
  const own = owns.at(-1) ?? null;
  if (first === undefined || own === null || owns.length < 2 || owns.length > 3) return [];
  const earlier = group.members.slice(0, -1);
  if (earlier.some((member, index) => owns[index] !== null || member.text.length > 10)) return [];
  // 外环生态专项和|华泾公园一体化改造项目: what is built is two things where any of them is particular by itself.
  const apart = own.type === "Policy" ? [] : own.type === "Initiative" ? earlier : group.members;
  if (apart.some((member) => isNamed(member.tokens, reading))) return [];
  const text = group.text.slice(0, own.end - group.start);
  const aliases = [...own.aliases, own.name];
  return [{ ...own, start: first.start, name: nameOf(text), aliases, rule: "joined", confidence: 0.7 }];
}

function memberName(member: Phrase, what: Omit<Candidate, "start" | "end">): Candidate {
  return { start: member.start, end: member.end, ...what };
}
