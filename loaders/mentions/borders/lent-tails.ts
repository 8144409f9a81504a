import type { EntityType } from "#model/ontology.js";
import type { Candidate } from "../candidate.js";
import { nameOf } from "../phrase-forms.js";
import { type BorderRule, clauseBehind } from "./border-rule.js";

/**
 * 美团云 of 建设美团云、中国移动二期等项目 has its whole name: a list's last name lends nothing to those before it where 等 leaves the list open, and seldom
 * to a place or a work of six characters. Of what this takes off, the annotations have one in twenty; what it leaves is right two times in three.
 */
export const lentTails: BorderRule = {
  name: "lent-tails",
  mend(candidate, text) {
    const lent = loanOf(candidate, text);
    return lent === null || !isNotMeant(lent, candidate, clauseBehind(candidate, text))
      ? null
      : [{ ...candidate, name: lent.own, aliases: candidate.aliases.filter((alias) => !alias.endsWith(lent.tail)) }];
  },
  example: {
    text: "建设美团云、中国移动二期等13个项目",
    found: { type: "Project", words: "美团云", name: "美团云二期", rule: "shared-head" },
    becomes: ["美团云"],
  },
  counterExample: {
    text: "府谷、定边机场建成投运",
    found: { type: "Project", words: "府谷", name: "府谷机场", rule: "shared-head" },
  },
};

/** What a list has put behind a member's own words. */
interface Loan {
  readonly own: string;
  readonly words: string;
  readonly tail: string;
}

const LENT_BY: ReadonlySet<string> = new Set(["shared-head", "loose-list", "listed"]);
/** 市中医院 is 中山市中医院: the area may stand before the words. */
const LONGEST_AREA = 8;

function loanOf({ rule, name, start, end }: Candidate, text: string): Loan | null {
  if (!LENT_BY.has(rule)) return null;
  const words = nameOf(text.slice(start, end));
  const at = name.indexOf(words);
  const tail = name.slice(at + words.length);
  return at < 0 || at > LONGEST_AREA || tail === "" ? null : { own: name.slice(0, at + words.length), words, tail };
}

function isNotMeant(loan: Loan, { rule, type }: Candidate, behind: string): boolean {
  if (isBegunBy(loan, behind) || (type === "Place" && SERVES.test(loan.tail))) return true;
  if (rule === "listed") return isOnlyKind(loan, type);
  // 天峨至凤山、南丹至瑶山公路等项目: all of them are ways.
  if (WAY.test(loan.words) && WAY_HEAD.test(loan.tail)) return false;
  const [open, lender] = [behind.search(OPENS), behind.indexOf(loan.tail)];
  if (open >= 0 && lender >= 0) return lender < open;
  return rule === "shared-head" && open < 0 && isWhole(loan, type);
}

/** 兰州|和兰州新区: the lender begins with what it would lend to. */
function isBegunBy({ words, tail }: Loan, behind: string): boolean {
  return /^[和与及、]/u.test(behind) && behind.startsWith(`${words}${tail}`, 1);
}

/** 临桂、永福|服务新区、经开区: what the places do. */
const SERVES = /^(?:要|将)?服务(?![业外贸区中])/u;

/** 等 of a list, not of 高等级公路 and the like. */
const OPENS = /(?<![高中初同优均])等(?![级额待效离腔值同])/u;
const WAY = /[至—―－–-]/u;
const WAY_HEAD = /(?:公路|铁路|高速|高铁|航线)$/u;
const SHORTEST_WHOLE: Partial<Record<EntityType, number>> = { Place: 4, Organization: 4, Project: 6, Event: 6 };
/** What works of any length share. */
const COMMON_TAIL = /^(?:项目|工程|基地|平台|地区)$/u;
/** Not shared even by short names. */
const OWN_TAIL = /(?:中心|库区|景区|度假区|[二三四五]期)$/u;
/** 岭南画院、可园博物馆: each is a house by itself. */
const HOUSE = /.{2}(?:院|馆|社|剧场)$/u;
/** 民运会|艺术节. */
const MEETING = /.(?:会|节|赛|展|周)$/u;

/** Whether the words are a whole name by themselves. */
function isWhole({ words, tail }: Loan, type: EntityType): boolean {
  if (WAY.test(words) || COMMON_TAIL.test(tail)) return false;
  if (type === "Event" && MEETING.test(words)) return true;
  if (HOUSE.test(words) && HOUSE.test(tail)) return true;
  return words.length >= (SHORTEST_WHOLE[type] ?? Infinity) || (type !== "Initiative" && OWN_TAIL.test(tail));
}

/** 等|产业化项目, 等|中心镇: what sort of thing the members are, not how they are called. */
const SORT =
  /(?:产业化|技改|扩建|专项|品牌|名片|组团|区域|集团|综合体|产业|领域|企业|群团|(?:林业|水利|文化|配套|干线|干道|生态|惠民|市政).{0,4}工程)$/u;
const PLACE_BY_ITSELF = /.(?:镇|村|区|湾|港|岛|社区|公园|中心|园|馆|水库|大桥)$/u;
const WORK = /(?:改造|扩建|整治|治理|工程|修复|建设|公路|铁路|高速)$/u;
const WORK_BY_ITSELF = /.{2}(?:保护|改造|扩建|整治|治理|修复)$/u;

function isOnlyKind({ words, tail }: Loan, type: EntityType): boolean {
  if (type === "Organization" || SORT.test(tail) || words.endsWith(tail.slice(-1))) return true;
  if (type === "Project" && WORK_BY_ITSELF.test(words) && WORK.test(tail) && tail !== "工程") return true;
  return (
    (type === "Place" || type === "Project") && PLACE_BY_ITSELF.test(words) && !WAY.test(words) && !WORK.test(tail)
  );
}
