import type { DocumentRecord, EntityRecord } from "#model/batch.js";
import type { Identities } from "../identity/identities.js";
import type { NameGroup } from "../identity/name-groups.js";
import type { EntityRef, Mention, ReportMetadata, StructuredPassage } from "../stages.js";
import { passageKey } from "./keys.js";
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
  readonly document: Pick<DocumentRecord, "key" | keyof ReportMetadata>;
  readonly passages: readonly StructuredPassage[];
  /** Things that facts speak of without naming them: the issuing body, the report's own area. */
  readonly implied: readonly EntityRef[];
  /** Indicator → unit of its figures. */
  readonly units: ReadonlyMap<string, string>;
  readonly lookup: EntityLookup;
  readonly identities: Identities;
}

export interface ResolvedEntities {
  /** Sorted by key. */
  readonly records: readonly EntityRecord[];
  /** Key of what a mention or fact names; null where nothing mentions or implies it. */
  readonly keyOf: (entity: EntityRef) => string | null;
}

/** One thing, one record, within one document; which names are one is for `loaders/identity` to say. */
export function resolveEntities(mentions: readonly Mention[], context: EntityContext): ResolvedEntities {
  const { document, passages, implied } = context;
  const { identify, groups, keyOf } = context.identities({ document, passages, mentions, implied });
  const words = placeNames(mentions);
  const records = [...groups].map(([key, group]) =>
    recordOf(key, group, {
      document: document.key,
      known: context.lookup(group.ref),
      words,
      unit: unitOf(group, context.units),
    }),
  );
  return {
    records: records.toSorted((a, b) => compareText(a.key, b.key)),
    keyOf: (entity) => keyOf.get(identify(entity).key) ?? null,
  };
}

function unitOf({ ref, forms }: NameGroup, units: EntityContext["units"]): string | null {
  for (const name of [ref.name, ...forms.keys()]) {
    const unit = units.get(name);
    if (unit !== undefined) return unit;
  }
  return null;
}

function placeNames(mentions: readonly Mention[]): ReadonlySet<string> {
  return new Set(mentions.flatMap(({ type, name, aliases }) => (type === "Place" ? [name, ...aliases] : [])));
}

interface RecordContext {
  readonly document: string;
  readonly known: KnownEntity | null;
  readonly words: ReadonlySet<string>;
  readonly unit: string | null;
}

function recordOf(key: string, { ref, identity, forms }: NameGroup, about: RecordContext): EntityRecord {
  const { type, name } = ref;
  const ordered = [...forms].toSorted(([a], [b]) => compareText(a, b));
  return {
    key,
    type,
    name,
    nameEn: about.known?.nameEn ?? null,
    aliases: ordered.map(([form]) => form),
    aliasRules: ordered.map(([, { rule }]) => rule),
    aliasPassages: ordered.map(([, { passage }]) => passageKey(about.document, passage)),
    scope: identity.scope,
    identity: identity.rule,
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
