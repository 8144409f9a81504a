import type { EntityType } from "#model/ontology.js";
import { areaForms } from "../area-names.js";
import type { NameGroup } from "../name-groups.js";
import type { JoinRule, ProposedJoin } from "./join-rule.js";

const SHORTEST = 4;
/** Of plans and campaigns the same words often mean another's: 土地利用总体规划 of the towns is not the city's. */
const TYPES: ReadonlySet<EntityType> = new Set(["Place", "Organization", "Project"]);

/** In a city's report these are mostly the nation's, also beside 岳阳中部地区. */
const PART_OF_NATION = /^(?:[东中西]部|东北|中西部)地区$/u;

/** Rules by which a name is a kind, or another's as often. */
const OF_YEAR = /-of-year$|^short-form$/u;
/** 经济开发区 are spoken of all together beside 抚顺经济开发区. */
const KIND = /^(?:经济|技术|高新|工业|产业|农业|科技|现代|物流)*(?:开发区|园区|产业园|工业园|科技园)$/u;

/** 天府国际机场 in a report of 成都市 that also has 成都天府国际机场: one name with and without the report's own area. */
export const ownAreaNames: JoinRule = {
  name: "own-area-before",
  propose(groups, { home, commonNames }) {
    const forms = areaForms(home);
    const proposed: ProposedJoin[] = [];
    const endings = endingsOf(groups.values());
    for (const [key, { ref, plain, passage, identity }] of groups) {
      if (passage === null || !TYPES.has(ref.type) || plain.length < SHORTEST || commonNames.has(plain)) continue;
      // What means one thing everywhere is not the area's.
      if (identity.scope === null || (!home.isWide && PART_OF_NATION.test(plain))) continue;
      // 保税物流中心 is a kind that laws speak of besides.
      if (OF_YEAR.test(identity.rule) || KIND.test(plain)) continue;
      const longer = endings.get(`${ref.type} ${plain}`) ?? [];
      // Another thing's name that ends alike makes it doubtful which is meant.
      const [only, ...others] = longer;
      if (only === undefined || others.length > 0) continue;
      const before = only.plain.slice(0, -plain.length);
      if (forms.has(before)) proposed.push({ from: key, to: only.key, passage });
    }
    return proposed;
  },
};

interface Ending {
  readonly key: string;
  readonly plain: string;
}

/** Names longer than an ending, by the ending: all of 4 characters or more that names of these types have. */
function endingsOf(groups: Iterable<NameGroup>): ReadonlyMap<string, readonly Ending[]> {
  const endings = new Map<string, Ending[]>();
  for (const { ref, plain, identity } of groups) {
    if (!TYPES.has(ref.type)) continue;
    for (let start = 1; start <= plain.length - SHORTEST; start += 1) {
      const ending = `${ref.type} ${plain.slice(start)}`;
      const known = endings.get(ending);
      if (known === undefined) endings.set(ending, [{ key: identity.key, plain }]);
      else known.push({ key: identity.key, plain });
    }
  }
  return endings;
}
