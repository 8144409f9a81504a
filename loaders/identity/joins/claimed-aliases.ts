import type { Division } from "#loaders/gazetteers/gazetteers.js";
import { plainName } from "../plain-name.js";
import { hasSameNumbers, numbersIn } from "../numbers-in-names.js";
import { isPartOnly, type NameGroup, type NameGroups } from "../name-groups.js";
import type { JoinRule, ProposedJoin } from "./join-rule.js";

/**
 * 漕开发 is what 漕河泾开发区 is also called: a name that another thing of its type has as its other form is that thing. A district has its
 * short form whether the report uses it or not: where that was not read as the district, it is another's (金川|集团 in a report with 金川区), and so of
 * cities far away (海口|河 of Kunming) and of what has a city's short form beside it (巢湖, the lake).
 */
export const claimedAliases: JoinRule = {
  name: "claimed-alias",
  propose(groups, { isAway, commonNames, home }) {
    const byName = keysByName(groups);
    const proposed: ProposedJoin[] = [];
    for (const [key, group] of groups) {
      if (group.identity.rule === "division" && (/[区县]$/u.test(group.ref.name) || isAway(group.ref.name))) continue;
      for (const [form, { rule, passage }] of group.forms) {
        if (isLentTail(group, rule) || isTitleAimedAt(group, form) || isKindAlone(group, form, commonNames)) continue;
        if (isWorksOfPlace(group, form, byName)) continue;
        const claimed = byName.get(nameKey(group, plainName(form).name));
        if (claimed === undefined || claimed === key || !mayBe(group, groups.get(claimed))) continue;
        if (isRefused(group, groups.get(claimed), home.division)) continue;
        proposed.push({ from: claimed, to: key, passage });
      }
    }
    return proposed;
  },
};

/** 巢湖, the lake, in a report that has 巢湖市 too: the short form was not read as the city. 井冈山, the mountain, is known by itself. */
function isRefused(claimant: NameGroup, claimed: NameGroup | undefined, own: Division | null): boolean {
  if (own === null || claimant.ref.name === own.name) return false;
  return claimant.identity.rule === "division" && KNOWN_APART.has(claimed?.identity.rule ?? "");
}

const KNOWN_APART: ReadonlySet<string> = new Set(["short-form", "gazetteer"]);

/** What a list's head makes a campaign (民生幸福 in 平安城市、民生幸福等工程) may stand elsewhere as mere words (把民生幸福当作最高追求). */
const LENT_BY: ReadonlySet<string> = new Set(["listed", "shared-head", "loose-list"]);

function isLentTail({ ref }: NameGroup, rule: string): boolean {
  return ref.type === "Initiative" && LENT_BY.has(rule);
}

/** 中医院 beside 河南省中医院 may be any of its kind. */
function isKindAlone({ ref }: NameGroup, form: string, commonNames: ReadonlySet<string>): boolean {
  const kind = plainName(form).name;
  return (
    commonNames.has(kind) &&
    LEVEL_BEFORE.test(plainName(ref.name).name.slice(0, -kind.length)) &&
    ref.name.endsWith(form)
  );
}

/** 中心城区项目 are works of the 中心城区, which the text has as a place; 中心城区建设 is another undertaking. */
function isWorksOfPlace({ ref, plain }: NameGroup, form: string, byName: ReadonlyMap<string, string>): boolean {
  const place = plainName(form).name;
  return ref.type === "Project" && plain === `${place}项目` && byName.has(`Place ${place}`);
}

const LEVEL_BEFORE = /[省市县区州]$/u;

/** 文明城市 is a title that an area's places hold, 文明城市创建 the campaign to win it. */
function isTitleAimedAt({ ref }: NameGroup, form: string): boolean {
  return ref.type === "Initiative" && AIMING.test(ref.name) && !AIMING.test(form);
}

const AIMING = /^创[全国卫文]|创建|争创|申创|创城/u;

function keysByName(groups: NameGroups): ReadonlyMap<string, string> {
  return new Map([...groups].map(([key, group]) => [nameKey(group, group.plain), key] as const));
}

function nameKey({ ref }: NameGroup, plain: string): string {
  return `${ref.type} ${plain}`;
}

/**
 * 4号线 may be short for 4号线一期 in one sentence, but they are two things: phases, sides and numbers never join. 川黔高铁 is planned, and 川黔铁路 a hundred years old. Nor is what means one thing
 * everywhere the area's: 一带一路 in 一带一路、长江经济带等区域发展战略.
 */
function mayBe(claimant: NameGroup, claimed: NameGroup | undefined): boolean {
  if (claimed === undefined || isPartOnly(claimant.ref.name, claimed.ref.name)) return false;
  if (claimant.plain.startsWith(claimed.plain) && STRETCH.test(claimant.plain.slice(claimed.plain.length)))
    return false;
  if (claimant.plain.endsWith("高铁") && claimed.plain.endsWith("铁路")) return false;
  if (claimed.identity.scope === null && claimant.identity.scope !== null) return false;
  return numbersIn(claimant.plain).length === 0 || hasSameNumbers(claimant.plain, claimed.plain);
}

/** 颖川河|流域 is more than the river. */
const STRETCH = /^(?:流域|沿[线岸江河]|两岸|周边|[上中下]游|中下游)(?:地区)?$/u;
