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
    const name = identity.name ?? mention.name;
    const group = groups.get(identity.key) ?? {
      ref: { type: mention.type, name },
      identity,
      plain: plainName(name).name,
      passage: mention.passage,
      forms: new Map<string, FormReason>(),
    };
    groups.set(identity.key, group);
    // Two plain names with one key are two forms of a body (发展和改革委员会, 发改委), a campaign with and without 建设, or a place's.
    const forms =
      mention.type === "Department" ? "department-form" : identity.name === undefined ? "same-head" : identity.rule;
    const rule = plain === group.plain ? `spelling-${spellings.at(-1) ?? "plain"}` : forms;
    addForm(group, mention.name, { rule, passage: mention.passage });
    for (const alias of mention.aliases) {
      addForm(group, alias, { rule: mention.rule, passage: mention.passage });
    }
  }
  return groups;
}

/**
 * One of several joined by 和 or 、 is not what they are together, a section in brackets not the whole: 全面深化改革 in
 * 小康社会、全面深化改革, 漳汕高铁 in 漳汕高铁(漳州段).
 */
export function isPartOnly(wholeName: string, partName: string): boolean {
  const part = plainName(partName).name;
  const whole = plainName(wholeName.replaceAll(/(?<=[”」])(?=[“「])/gu, "、")).name;
  const withoutSection = wholeName.replace(/[（(][^（()）]*[)）]$/u, "");
  if (withoutSection !== wholeName && plainName(withoutSection).name === part) return true;
  if (part === "" || whole.length <= part.length || !whole.includes(part)) return false;
  return whole
    .split(JOINING)
    .some((member, _, members) => members.length > 1 && member !== "" && isAtEnd(member, part));
}

const JOINING = /[、,和与及暨]/u;

/** 省“十三五”规划 in 小康社会和“十三五”规划: the part is a member, with or without what stands before it. */
function isAtEnd(member: string, part: string): boolean {
  return member === part || part.endsWith(member) || member.endsWith(part);
}

/** The group with the reason for one more form; nothing where it is the name itself or known already. */
export function addForm(
  group: { readonly ref: EntityRef; readonly forms: Map<string, FormReason> },
  form: string,
  reason: FormReason,
): void {
  if (form !== "" && form !== group.ref.name && !group.forms.has(form)) group.forms.set(form, reason);
}
