import type { EntityType } from "#model/ontology.js";
import type { NameGroup } from "../name-groups.js";
import type { JoinRule } from "./join-rule.js";

/** What may stand behind a name without making it another's: 西岸传媒港|项目. Longest first. */
const TAILS: ReadonlyMap<EntityType, readonly string[]> = new Map([
  ["Project", ["建设项目", "建设工程", "项目建设", "工程建设", "项目", "工程", "建设"]],
  ["Initiative", ["建设", "战略"]],
  ["Policy", ["精神"]],
  ["Event", ["活动"]],
] as const);
const SHORTEST = 4;

/** 上海城市建设 builds the city; 上海城市 names no undertaking. */
const AREAS_CITY = /^.{2,4}城市$/u;

/** 西岸传媒港 and 西岸传媒港项目: one name with and without what it is. */
export const longerNames: JoinRule = {
  name: "same-head",
  propose(groups, { commonNames }) {
    const byName = new Map([...groups].map(([key, group]) => [`${group.ref.type} ${group.plain}`, key] as const));
    return [...groups].flatMap(([key, group]) => {
      const short = withoutTail(group);
      if (short !== null && AREAS_CITY.test(short) && group.identity.rule.startsWith("place-in-name")) return [];
      // 美丽城市 is also what rankings and others' works are called.
      const to = short === null || commonNames.has(short) ? undefined : byName.get(`${group.ref.type} ${short}`);
      const passage = group.passage;
      return to === undefined || passage === null ? [] : [{ from: key, to, passage }];
    });
  },
};

function withoutTail({ ref, plain }: NameGroup): string | null {
  const tail = TAILS.get(ref.type)?.find((end) => plain.endsWith(end));
  return tail === undefined || plain.length - tail.length < SHORTEST ? null : plain.slice(0, -tail.length);
}
