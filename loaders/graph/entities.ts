import type { EntityRecord } from "#model/batch.js";
import type { EntityRef, Mention } from "../stages.js";
import { entityKey } from "./keys.js";
import { spellName } from "./pinyin.js";

/** What the gazetteers know of a named thing beyond its name. */
export interface KnownEntity {
  readonly nameEn: string | null;
  readonly code: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
}

export type EntityLookup = (entity: EntityRef) => KnownEntity | null;

/** What the graph stage is told of a document's entities besides the mentions. */
export interface EntityContext {
  /** Things that facts speak of without naming them: the issuing body, the report's own area. */
  readonly implied: readonly EntityRef[];
  /** Indicator → unit of its figures. */
  readonly units: ReadonlyMap<string, string>;
  readonly lookup: EntityLookup;
}

export interface ResolvedEntities {
  /** Sorted by key. */
  readonly records: readonly EntityRecord[];
  /** Key of what a mention or fact names; null where nothing mentions or implies it. */
  readonly keyOf: (entity: EntityRef) => string | null;
}

interface Group {
  readonly ref: EntityRef;
  readonly aliases: Set<string>;
}

/**
 * One thing, one record, within one document: mentions of the same type and name are the same; a name that exactly one other thing of
 * its type claims as its alias is that thing. Never by likeness.
 */
export function resolveEntities(mentions: readonly Mention[], context: EntityContext): ResolvedEntities {
  const groups = groupMentions(mentions);
  for (const ref of context.implied) {
    const key = entityKey(ref.type, ref.name);
    if (!groups.has(key)) groups.set(key, { ref, aliases: new Set() });
  }
  const canonical = mergeAliases(groups);
  const words = placeNames(mentions);
  const records: EntityRecord[] = [];
  for (const [key, group] of groups) {
    if (canonical.get(key) !== key) continue;
    records.push(
      recordOf(key, group, {
        known: context.lookup(group.ref),
        words,
        unit: context.units.get(group.ref.name) ?? null,
      }),
    );
  }
  return {
    records: records.toSorted((a, b) => compareText(a.key, b.key)),
    keyOf: (entity) => canonical.get(entityKey(entity.type, entity.name)) ?? null,
  };
}

function groupMentions(mentions: readonly Mention[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const mention of mentions) {
    const key = entityKey(mention.type, mention.name);
    const group = groups.get(key) ?? { ref: { type: mention.type, name: mention.name }, aliases: new Set<string>() };
    for (const alias of mention.aliases) if (alias !== mention.name) group.aliases.add(alias);
    groups.set(key, group);
  }
  return groups;
}

/** Key → key of the group it belongs to; aliases move along. */
function mergeAliases(groups: ReadonlyMap<string, Group>): Map<string, string> {
  const claims = new Map<string, string[]>();
  for (const [key, group] of groups) {
    for (const alias of group.aliases) {
      const claimed = entityKey(group.ref.type, alias);
      if (claimed !== key && groups.has(claimed)) claims.set(claimed, [...(claims.get(claimed) ?? []), key]);
    }
  }
  const canonical = new Map([...groups.keys()].map((key) => [key, key]));
  for (const [claimed, claimants] of [...claims].toSorted(([a], [b]) => compareText(a, b))) {
    const [claimant, ...others] = claimants;
    // Two that claim each other: the one whose key sorts first stays.
    if (claimant === undefined || others.length > 0 || canonical.get(claimant) !== claimant) continue;
    const from = groups.get(claimed);
    const into = groups.get(claimant);
    if (from === undefined || into === undefined) continue;
    into.aliases.add(from.ref.name);
    for (const alias of from.aliases) if (alias !== into.ref.name) into.aliases.add(alias);
    for (const [key, target] of canonical) if (target === claimed) canonical.set(key, claimant);
  }
  return canonical;
}

function placeNames(mentions: readonly Mention[]): ReadonlySet<string> {
  return new Set(mentions.flatMap(({ type, name, aliases }) => (type === "Place" ? [name, ...aliases] : [])));
}

function recordOf(
  key: string,
  group: Group,
  about: { known: KnownEntity | null; words: ReadonlySet<string>; unit: string | null },
): EntityRecord {
  const { type, name } = group.ref;
  return {
    key,
    type,
    name,
    nameEn: about.known?.nameEn ?? null,
    aliases: [...group.aliases].toSorted(compareText),
    ...spellName(splitBehindPlace(name, about.words)),
    code: about.known?.code ?? null,
    lat: about.known?.lat ?? null,
    lon: about.known?.lon ?? null,
    unit: type === "Indicator" ? about.unit : null,
  };
}

/** 西岸传媒港 → 西岸, 传媒港, where 西岸 is a place of the document: people type the parts as words. */
function splitBehindPlace(name: string, places: ReadonlySet<string>): readonly string[] {
  for (let length = name.length - 1; length >= 2; length -= 1) {
    const head = name.slice(0, length);
    if (places.has(head)) return [head, name.slice(length)];
  }
  return [name];
}

/** By UTF-16 units: the same order on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
