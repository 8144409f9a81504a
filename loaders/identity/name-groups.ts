import type { EntityRef, Mention } from "../stages.js";
import type { Identify, Identity } from "./identity.js";
import { plainName } from "./plain-name.js";

/** Why a form names the thing: the rule, and the passage that shows it. */
export interface FormReason {
  readonly rule: string;
  /** Index of the passage. */
  readonly passage: number;
}

/** All that a document says of one thing under one key. */
export interface NameGroup {
  readonly ref: EntityRef;
  readonly identity: Identity;
  /** The name as it is compared. */
  readonly plain: string;
  /** Index of the first passage that names it; null where nothing does. */
  readonly passage: number | null;
  /** Every other form, and why; the first reason found is kept. */
  readonly forms: ReadonlyMap<string, FormReason>;
}

export type NameGroups = ReadonlyMap<string, NameGroup>;

/** Mentions whose names have one key are one group; what else they are called moves along. */
export function groupNames(mentions: readonly Mention[], identify: Identify): NameGroups {
  const groups = new Map<string, NameGroup & { readonly forms: Map<string, FormReason> }>();
  for (const mention of mentions) {
    const identity = identify(mention);
    const { name: plain, spellings } = plainName(mention.name);
    const group = groups.get(identity.key) ?? {
      ref: { type: mention.type, name: mention.name },
      identity,
      plain,
      passage: mention.passage,
      forms: new Map<string, FormReason>(),
    };
    groups.set(identity.key, group);
    addForm(group, mention.name, { rule: `spelling-${spellings.at(-1) ?? "plain"}`, passage: mention.passage });
    for (const alias of mention.aliases) addForm(group, alias, { rule: mention.rule, passage: mention.passage });
  }
  return groups;
}

/** The group with the reason for one more form; nothing where it is the name itself or known already. */
export function addForm(
  group: { readonly ref: EntityRef; readonly forms: Map<string, FormReason> },
  form: string,
  reason: FormReason,
): void {
  if (form !== "" && form !== group.ref.name && !group.forms.has(form)) group.forms.set(form, reason);
}
