import type { FigureName } from "./figure-name.js";
import { nameBehind, namesBefore } from "./figure-names.js";
import { readLeft, withoutResultVerb } from "./indicator-names.js";
import { FALL, RISE } from "./measure-words.js";
import { nameOfEndowment, nameOfSum } from "./money-names.js";
import { levelsOf, type Reading } from "./reading.js";

/** What a thing is endowed with: its size or the money in it. */
export const ENDOWMENT = /(?:规模|投资|资本金?|资金)(?:超过?|达到?|近|约|为)?$/;

/** What stands around the values of a group. */
export interface ValueWords {
  readonly left: string;
  readonly right: string;
  /** What is told of all that is counted, where only the last count has it. */
  readonly shared: string;
  /** How many names are asked for. */
  readonly count: number;
  /** The first value. */
  readonly first: number | null;
  /** Its unit. */
  readonly unit: string | null;
  /** The values are money. */
  readonly isSum: boolean;
  /** The clause behind, where it may tell what a sum was for. */
  readonly following: string;
}

/** Names for the values of a group, one for all or one for each; empty where nothing names them. */
export function namesOfValues(reading: Reading, words: ValueWords): FigureName[] {
  const { core, copula } = readLeft(words.left);
  // 比上年增加20个`重点项目`: what is counted has a name of its own.
  const changes = words.right.trim() === "" ? changesOfLast(reading, core, words) : [];
  if (changes.length > 0) return changes;
  const completed = completionOfLast(reading, core, words);
  if (completed !== null) return [completed];
  if (words.count > 1 && /^占[^占]{1,10}$/.test(core)) {
    const shares = sharesOfLast(reading, core, words.count);
    if (shares.length === words.count) return shares;
  }
  if (words.right.startsWith("的") && ENDOWMENT.test(core)) {
    const name = nameOfEndowment(core, words.right);
    if (name !== null) return [name];
  }
  // 投资236亿元的铝电升级、106亿元的秸秆利用: the second is of the same kind.
  const kind = /(?:总投资|投资|规模)$/.exec(reading.drafts.at(-1)?.name.name ?? "")?.[0];
  if (core === "" && words.isSum && words.right.startsWith("的") && kind !== undefined) {
    const name = nameOfEndowment(kind, words.right);
    if (name !== null) return [name];
  }
  const sum = words.isSum ? nameOfSum({ core, right: words.right, following: words.following }) : null;
  if (sum !== null) return [sum];
  if (words.right.trim() === "" || (copula && core !== "")) {
    const names = namesBefore(words.left, words.count, reading.subject);
    if (names.length > 0) return names;
    return carriedNames(reading, words);
  }
  const behind = nameBehind(words.left, words.right, { subject: reading.subject, counted: words.first });
  if (behind !== null) {
    const told = words.shared === "" ? [] : [`${words.shared}的${behind.surface}`, words.shared + behind.surface];
    return [{ ...behind, aliases: [...behind.aliases, ...told] }];
  }
  return namesBefore(words.left, words.count, reading.subject);
}

/** A、B、C三项…，`占全省比重`分别超过50%、70%、59%: shares of the measures just given. */
function sharesOfLast(reading: Reading, share: string, count: number): FigureName[] {
  const given = levelsOf(reading).filter(({ value }) => value !== null);
  const measured = [...new Map(given.map(({ name }) => [name.name, name]))];
  const told = /[比例额]重?$/u.test(share) ? share : `${share}比重`;
  return measured.slice(-count).map(([, { name, aliases, surface }]) => ({
    name: name + told,
    aliases: [...(told === share ? [] : [name + share]), ...aliases.map((alias) => alias + told)],
    surface,
  }));
}

/** 到位资金286亿元，`比上年增加`92亿元, 面积达167平方公里，`增加`20平方公里: by how much what was just given changed. */
function changesOfLast({ drafts }: Reading, core: string, { count, unit }: ValueWords): FigureName[] {
  const given = drafts.slice(-count);
  const isAlike = given.every((draft) => draft.unit !== null && kindOf(draft.unit) === kindOf(unit ?? ""));
  const verb = CHANGED_SINCE.exec(core)?.[1] ?? (isAlike ? CHANGED_ALONE.exec(core)?.[1] : undefined);
  if (verb === undefined) return [];
  const last = given.map(({ name }) => name);
  if (last.length < count || last.some(({ name }) => /[增减]量$/u.test(name))) return [];
  const course = new RegExp(`^(?:${RISE})$`, "u").test(verb) ? "增量" : "减量";
  return last.map(({ name, surface }) => ({
    name: name + course,
    aliases: [name + verb, `${name}${verb}额`, `${name}${verb}量`],
    surface,
    isChange: true,
  }));
}

/** 改造危房51万平方米，`完成年度目标`103%: how far what was just given has come, which grows no further. */
function completionOfLast({ drafts }: Reading, core: string, { left, unit, right }: ValueWords): FigureName | null {
  const plan = unit === "%" && right.trim() === "" ? OF_A_PLAN.exec(core)?.[1] : undefined;
  if (plan === undefined || !COMPLETES.test(left)) return null;
  const last = drafts.findLast((draft) => draft.name.isChange !== true);
  if (last === undefined) return null;
  const { name, surface } = last.name;
  const thing = name.replace(/(?<=..)(?:完成)?投资$/u, "");
  const aliases = [`${name}完成${plan}`, `${thing}${plan}完成率`].filter((alias) => alias !== `${name}${plan}完成率`);
  return { name: `${name}${plan}完成率`, aliases, surface, isChange: true };
}

const OF_A_PLAN = /^(?:完成|实现)?((?:年度|年初|全年|当年|原定|省定|市定|年)?(?:计划|目标|任务|目标任务|预算)数?)$/u;
const COMPLETES = /(?:完成|实现)[^，,]*$/u;

/** 1.2万亩 and 300亩 are of one kind. */
function kindOf(unit: string): string {
  return unit.replace(/^[十百千万亿]+(?=.)/u, "");
}

const CHANGED_ALONE = new RegExp(`^(?:分别|平均|均|净|再|又)*(${RISE}|${FALL})$`, "u");
const CHANGED_SINCE = new RegExp(
  `^(?:分别|平均|均)*[比较](?![重例率])[^，,、的占]{1,8}?(?:分别|平均|均|再|又|累计|净)*(${RISE}|${FALL})$`,
  "u",
);

/** 达到5.4万亿元 alone: the topic of the clause before, else what the last figure measured. */
function carriedNames(reading: Reading, { left, count }: ValueWords): FigureName[] {
  const { topic } = reading;
  if (topic !== null) return [{ name: topic, aliases: [], surface: topic }];
  const levels = levelsOf(reading);
  const several = count > 1 ? [...new Set(levels.map(({ name }) => name))].slice(-count) : [];
  if (count > 1 && several.length === count) return several.map((name) => levelOf(name, left));
  const last = levels.at(-1);
  return last === undefined ? [] : [levelOf(last.name, left)];
}

/** 新增规上企业98家、`达到`1181家, 里程新增375公里、`达`5687公里, 低保标准提高40元、`达到`600元: the second is how much there is. */
function levelOf(name: FigureName, left: string): FigureName {
  const gained = name.name.replace(GAINED, "");
  const told = TO_LEVEL.test(left) ? gained.replace(CHANGED, "") : gained;
  const plain = told.startsWith("新") ? withoutResultVerb(told) : told;
  return plain === null || plain === name.name ? name : { name: plain, aliases: [], surface: plain };
}

const GAINED = /^(?:新增加?|净增)(?=..)|(?<=..)[新净]增$/u;
const TO_LEVEL = /(?:达到?|[到至]|突破|超过)[了约近]?$/;
const CHANGED = new RegExp(
  `(?<=..)(?:[比较](?:上年|去年|同期|\\d{4}年)[^比较]{0,3}|同比|平均|分别|再|又)*(?:${RISE}|${FALL})$`,
  "u",
);
