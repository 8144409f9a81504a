import type { Candidate } from "../candidate.js";
import type { Phrase } from "../phrase.js";
import { type PhraseGroup, phrasesOf } from "../phrases.js";
import type { Reading } from "../reading.js";
import { headSuffixName } from "./head-suffix.js";
import { leadingPlaces } from "./leading-places.js";
import { joinedName, listClass, listedName, sharedHead, sharedName, type ListClass, type SharedHead } from "./lists.js";
import { routeEnds } from "./routes.js";
import { looselyWorked, workAt, workedPlace } from "./works.js";

/** Names that the words themselves show: by their last word, by what a list shares, by the place they begin with. */
export function nounPhraseNames(groups: readonly PhraseGroup[], reading: Reading): Candidate[] {
  return groups.flatMap((group) => groupNames(group, reading));
}

function groupNames(group: PhraseGroup, reading: Reading): Candidate[] {
  const { members, className, verb } = group;
  const owns = members.map((member) => headSuffixName(member, verb, reading));
  const [last, lastOwn] = [members.at(-1), owns.at(-1) ?? null];
  const shared = last === undefined || lastOwn === null || owns.length < 2 ? null : sharedHead(last, lastOwn, reading);
  const listed = className === null ? null : listClass(className, reading);
  const classOwn = className === null ? null : headSuffixName(className, null, reading);
  return [
    ...members.flatMap((_, index) => memberNames(index, { group, owns, shared, listed }, reading)),
    ...joinedName(group, owns, reading),
    ...workedPlace(group, owns[0] ?? null),
    ...looselyWorked(group),
    ...routeEnds(group),
    ...(classOwn === null ? [] : [classOwn]),
    ...phrasesOf(group).flatMap((phrase) => leadingPlaces(phrase, reading)),
  ];
}

interface NamedGroup {
  readonly group: PhraseGroup;
  /** The name that each member has by itself. */
  readonly owns: readonly (Candidate | null)[];
  readonly shared: SharedHead | null;
  readonly listed: ListClass | null;
}

function memberNames(index: number, { group, owns, shared, listed }: NamedGroup, reading: Reading): Candidate[] {
  const member = group.members[index];
  if (member === undefined) return [];
  const lent = index < owns.length - 1 ? shared : null;
  const own = owns[index] ?? null;
  const site = own ?? knownPlace(member, reading);
  const work = lent === null ? (listed?.core ?? "") : lent.tailFor(member);
  const done =
    site === null ? null : workAt(member, site, work, lent?.type === "Initiative" ? "Initiative" : "Project");
  if (site !== null && done !== null) return [done, { ...site, type: "Place" }];
  if (own !== null) return [own];
  const known = reading.names.longestAt(member.text, 0);
  if (known?.end === member.text.length && known.value.type !== "Place") return [];
  if (lent !== null) return sharedName(member, lent, reading);
  return listed === null ? [] : listedName(member, listed, group, reading);
}

/** A place that the lists know, as the name of a member: 大运河. */
function knownPlace(member: Phrase, reading: Reading): Candidate | null {
  const known = reading.names.longestAt(member.text, 0);
  if (known?.end !== member.text.length || known.value.type !== "Place") return null;
  const { name } = known.value;
  const aliases = name === member.text ? [] : [member.text];
  return { start: member.start, end: member.end, type: "Place", name, aliases, rule: "gazetteer", confidence: 0.88 };
}
