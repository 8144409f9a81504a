import type { EntityType } from "#model/ontology.js";
import type { Candidate } from "../candidate.js";
import { classTypeOf, typeOfName } from "../name-types.js";
import { isGeneric, isNamed } from "../particular.js";
import { joinedNames, nameOf, tailBehind, withoutActivity } from "../phrase-forms.js";
import type { Phrase } from "../phrase.js";
import type { PhraseGroup } from "../phrases.js";
import { headOf, type Reading } from "../reading.js";
import { leadingPlaces } from "./leading-places.js";
import { isWork } from "./works.js";

/** What a later phrase of a list may lend to the names before it. */
interface Loan {
  readonly head: string;
  /** The rest of another name, not a class or a work that all share. */
  readonly isOfName: boolean;
  readonly isWork: boolean;
  readonly typeFor: (member: Phrase) => EntityType;
  /** Of the lender's last words those that the others may share, the likeliest first. */
  readonly tailsFor: (member: Phrase) => readonly string[];
}

const LONGEST_MEMBER = 16;

/**
 * Names that share what only the last has, beyond what the stricter rules dare: members that have a name by themselves
 * (罗源湾、厦门湾等临港工业区) or are no proper names (消防、特种设备等专项整治), and a route's second end (长沙至浏阳、宁乡|城际铁路). Only a judge
 * can tell which of them are meant.
 */
export function looseLists(groups: readonly PhraseGroup[], reading: Reading): Candidate[] {
  return groups.flatMap((group) => {
    const { members, className } = group;
    const found: Candidate[] = phases(members);
    const routes = routesOf(members);
    let loans = className === null ? [] : classLoans(className, group, reading);
    for (let index = members.length - 1; index >= 0; index -= 1) {
      const member = members[index];
      if (member === undefined) continue;
      const route = routes[index] ?? "";
      found.push(...loans.flatMap((loan) => borrowed(member, { loan, route }, reading)));
      if (loans.length === 0 && route !== "") found.push(...ownRoute(member, route, reading));
      const own = index === 0 || className !== null ? [] : memberLoans(member, group, reading);
      if (own.length > 0) loans = own;
    }
    return found;
  });
}

/** 四大, 9项, 重点: how many and of what standing, which is no part of the names. */
const STANDING =
  /^(?:[一二两三四五六七八九十\d]+(?:大|项|个|条)?|重[点大要]|主要|大型|中型|小型|骨干|新建|续建|在建|一批|国家级|省级|市级|区级|县级|特色|优质|大|新|各)+/u;

/** Of what sort the members are, which is never part of their names. */
const SORT = /(?:机构|企业|单位|高校|院校|公司|城市|国家|部门|场所|领域|行业|产业|载体)$/u;

function classLoans(className: Phrase, { verb }: PhraseGroup, reading: Reading): Loan[] {
  const text = withoutActivity(className.text).replace(STANDING, "");
  const found = headOf(text, reading);
  const classType = classTypeOf(className, reading);
  if (text.length < 2 || text.length > LONGEST_MEMBER || SORT.test(text) || (classType === null && !isWork(text)))
    return [];
  const typeFor = (member: Phrase): EntityType =>
    found === null ? (classType ?? "Project") : typeOfName(found, verb, member.tokens, reading);
  const head = found?.word ?? text;
  return [{ head, isOfName: false, isWork: isWork(text), typeFor, tailsFor: () => [...new Set([text, head])] }];
}

function memberLoans(last: Phrase, { verb }: PhraseGroup, reading: Reading): Loan[] {
  const text = withoutActivity(last.text);
  if (text.length > 2 * LONGEST_MEMBER) return [];
  const site = leadingPlaces(last, reading).at(-1);
  const work = site === undefined ? "" : text.slice(site.end - last.start);
  const siteHead = site === undefined ? null : headOf(site.name, reading);
  const ofSite =
    siteHead === null || siteHead.word.length < 2 || isWork(work)
      ? []
      : [
          {
            head: siteHead.word,
            isOfName: true,
            isWork: false,
            typeFor: () => "Place" as const,
            tailsFor: () => [siteHead.word],
          },
        ];
  if (isWork(work))
    return [{ head: work, isOfName: false, isWork: true, typeFor: () => "Project", tailsFor: () => [work] }];
  const found = headOf(text, reading);
  if (found === null || found.word.length < 2 || found.word.length >= text.length) return ofSite;
  const head = found.word;
  const tailsFor = (member: Phrase): readonly string[] => {
    const tail = tailBehind(member.text.length, { last, text, head });
    return tail === null ? [head] : [tail, head];
  };
  return [
    {
      head,
      isOfName: true,
      isWork: isWork(head),
      typeFor: ({ tokens }) => typeOfName(found, verb, tokens, reading),
      tailsFor,
    },
    ...ofSite,
  ];
}

interface Borrowing {
  readonly loan: Loan;
  /** 长沙至, where an earlier member says from where. */
  readonly route: string;
}

function borrowed(member: Phrase, { loan, route }: Borrowing, reading: Reading): Candidate[] {
  const text = nameOf(member.text);
  if (member.text.length < 2 || member.text.length > LONGEST_MEMBER || isGeneric(member.tokens, reading)) return [];
  if (PHASE.test(text)) return [];
  const ownHead = headOf(withoutActivity(text), reading);
  if (ownHead !== null && !(loan.isWork || (!loan.isOfName && SITE.test(text)))) return [];
  if (ownHead?.word === loan.head) return [];
  const [name, ...aliases] = namesWith(text, loan.tailsFor(member)).map((form) => `${route}${form}`);
  if (name === undefined) return [];
  const confidence = ownHead === null && isNamed(member.tokens, reading) ? 0.45 : 0.4;
  return [{ ...spanOf(member), type: loan.typeFor(member), name, aliases, rule: "loose-list", confidence }];
}

/** 古雷半岛, 厦门湾: where something may lie that is called after it. A park or a hall has its whole name. */
const SITE = /(?:[江河湖湾岛山海路街镇乡县区市]|半岛|群岛|流域|沿岸|两岸|大道|新城)$/u;

/** 袁湾水库、汉山水库等|项目: the class is no part of the name; it is of 罗源湾临港工业区. */
const ADDS_NOTHING = /^(?:建设)?(?:项目|工程|设施)$/u;

function namesWith(text: string, tails: readonly string[]): string[] {
  const names = tails.map((tail) => joinedNames(text, tail));
  return ADDS_NOTHING.test(tails[0] ?? "") ? [text, ...names] : names;
}

const PHASE = /^(?<whole>.{2,}?)(?<phase>第?[一二三四五六七八九十]+期)(?<rest>(?:工程|项目)?)$/u;
const LATER_PHASE = /^第?[一二三四五六七八九十]+期(?:工程|项目)?$/u;

/** 海堤除险加固六期、|七期工程: of what the later phase is one, and what the earlier is called in full. */
function phases(members: readonly Phrase[]): Candidate[] {
  return members.flatMap((member, index) => {
    const text = withoutActivity(member.text);
    const before = members[index - 1];
    if (before === undefined || !LATER_PHASE.test(text)) return [];
    const earlier = PHASE.exec(withoutActivity(before.text))?.groups;
    const last = earlier?.["whole"];
    if (last === undefined) return [];
    const tail = /(?:工程|项目)$/u.exec(text)?.[0] ?? "";
    const first = `${last}${earlier?.["phase"] ?? ""}`;
    const own = { type: "Project" as const, rule: "loose-list", confidence: 0.45 };
    const found = [{ ...spanOf(member), ...own, name: `${last}${text}`, aliases: [] }];
    return tail === "" || earlier?.["rest"] !== ""
      ? found
      : [...found, { ...spanOf(before), ...own, name: `${first}${tail}`, aliases: [first] }];
  });
}

/** 长沙至浏阳、|宁乡城际铁路: the last of the ends has the whole tail itself. */
function ownRoute(member: Phrase, route: string, reading: Reading): Candidate[] {
  const text = withoutActivity(member.text);
  const found = headOf(text, reading);
  if (found === null || text.length > LONGEST_MEMBER) return [];
  const aliases = [text];
  return [
    {
      ...spanOf(member),
      type: found.head.type,
      name: `${route}${text}`,
      aliases,
      rule: "loose-list",
      confidence: 0.45,
    },
  ];
}

/** For each member from where the way goes whose other end it is: 长沙至 for 宁乡 in 长沙至浏阳、宁乡. */
function routesOf(members: readonly Phrase[]): string[] {
  let route = "";
  return members.map(({ tokens, start, text }) => {
    const at = tokens.findIndex((token) => token.text === "至");
    if (at < 0) return route;
    route = at === 0 ? "" : text.slice(0, (tokens[at]?.end ?? start) - start);
    return "";
  });
}

function spanOf({ start, end }: Phrase): { readonly start: number; readonly end: number } {
  return { start, end };
}
