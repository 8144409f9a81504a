import { claimedAliases } from "./joins/claimed-aliases.js";
import { definedForms } from "./joins/defined-forms.js";
import { derivedForms } from "./joins/derived-forms.js";
import type { JoinContext, JoinRule } from "./joins/join-rule.js";
import { longerNames } from "./joins/longer-names.js";
import { ownAreaNames } from "./joins/own-area-names.js";
import { addForm, type FormReason, type NameGroup, type NameGroups } from "./name-groups.js";

/** The surest first: what an earlier rule joined, a later one leaves. */
export const JOIN_RULES: readonly JoinRule[] = [definedForms, claimedAliases, longerNames, ownAreaNames, derivedForms];

export interface JoinedNames {
  readonly groups: NameGroups;
  /** Key of a group as it was → key of the group that it is part of now. */
  readonly keyOf: ReadonlyMap<string, string>;
}

/**
 * Joins the groups of one document that a rule knows to be one thing. A group that a rule could join to several stays alone: a
 * duplicate is better than a wrong merge. Never by likeness.
 */
export function joinNames(groups: NameGroups, context: JoinContext): JoinedNames {
  const into = new Map<string, string>();
  const reasons = new Map<string, FormReason>();
  const keyOf = (key: string): string => {
    const next = into.get(key);
    return next === undefined ? key : keyOf(next);
  };
  for (const rule of JOIN_RULES) {
    const proposed = new Map<string, { readonly targets: Set<string>; readonly reason: FormReason }>();
    for (const { from, to, passage } of rule.propose(groups, context)) {
      if (into.has(from) || keyOf(to) === from) continue;
      const { targets } = proposed.get(from) ?? { targets: new Set<string>() };
      targets.add(keyOf(to));
      if (!proposed.has(from)) proposed.set(from, { targets, reason: { rule: rule.name, passage } });
    }
    for (const [from, { targets, reason }] of proposed) {
      const [target, ...others] = targets;
      if (target === undefined || others.length > 0 || keyOf(target) === from) continue;
      into.set(from, keyOf(target));
      reasons.set(from, reason);
    }
  }
  return { groups: joined(groups, keyOf, reasons), keyOf: new Map([...groups.keys()].map((key) => [key, keyOf(key)])) };
}

function joined(
  groups: NameGroups,
  keyOf: (key: string) => string,
  reasons: ReadonlyMap<string, FormReason>,
): NameGroups {
  const whole = new Map<string, NameGroup & { readonly forms: Map<string, FormReason> }>();
  for (const [key, group] of groups) {
    if (keyOf(key) === key) whole.set(key, { ...group, forms: new Map(group.forms) });
  }
  for (const [key, group] of groups) {
    const target = whole.get(keyOf(key));
    const reason = reasons.get(key);
    if (target === undefined || reason === undefined) continue;
    addForm(target, group.ref.name, reason);
    for (const [form, own] of group.forms) addForm(target, form, own);
  }
  return whole;
}
