import type { NameGroup } from "../name-groups.js";
import { hasSameNumbers } from "../numbers-in-names.js";
import type { JoinRule, ProposedJoin } from "./join-rule.js";

/** Heads whose names people shorten to their first character and the head's: 漕|河泾|开发|区 → 漕开发. */
const HEADS: readonly (readonly [head: string, shorts: readonly string[]])[] = [
  ["开发区", ["开发", "开发区"]],
  ["工业园区", ["园区", "工业园"]],
  ["保税区", ["保税", "保税区"]],
  ["自贸试验区", ["自贸", "自贸区"]],
];
const SHORTEST_WHOLE = 6;

/** 漕开发 in a report that has 漕河泾开发区, and nothing else that it could be short for. */
export const derivedForms: JoinRule = {
  name: "derived-form",
  propose(groups) {
    const shortened = new Map<string, string[]>();
    for (const [key, group] of groups) {
      for (const form of shortFormsOf(group)) shortened.set(form, [...(shortened.get(form) ?? []), key]);
    }
    const endings = new Set([...groups.values()].flatMap(endsOf));
    const proposed: ProposedJoin[] = [];
    for (const [key, { ref, plain, passage }] of groups) {
      if (endings.has(`${ref.type} ${plain}`)) continue;
      const [to, ...others] = shortened.get(`${ref.type} ${plain}`) ?? [];
      if (to === undefined || others.length > 0 || to === key || passage === null) continue;
      if (hasSameNumbers(plain, groups.get(to)?.plain ?? "")) proposed.push({ from: key, to, passage });
    }
    return proposed;
  },
};

function shortFormsOf(group: NameGroup): string[] {
  const { proper, shorts } = partsOf(group);
  // One character and a kind: never a name of its own where the whole stands in the text.
  return shorts.map((short) => `${group.ref.type} ${proper.charAt(0)}${short}`);
}

/** 阿园区 in 成|阿园区 is the end of 成阿工业园区, not short for 阿坝工业园区. */
function endsOf(group: NameGroup): string[] {
  const { proper, shorts } = partsOf(group);
  return shorts.map((short) => `${group.ref.type} ${proper.slice(-1)}${short}`);
}

interface Parts {
  readonly proper: string;
  readonly shorts: readonly string[];
}

function partsOf({ plain }: NameGroup): Parts {
  const none = { proper: "", shorts: [] };
  const found = HEADS.find(([head]) => plain.endsWith(head));
  if (found === undefined || plain.length < SHORTEST_WHOLE) return none;
  const [head, shorts] = found;
  const proper = plain.slice(0, -head.length);
  return proper.length < 2 || !/^\p{Script=Han}+$/u.test(proper) ? none : { proper, shorts };
}
