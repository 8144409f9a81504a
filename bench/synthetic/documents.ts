import { ENTITY_TYPES } from "#model/entity-types.js";
import type { DocumentBatch, EntityRecord, FactRecord, MentionRecord, ObservationRecord } from "#model/batch.js";
import { FACT_TYPES } from "#model/fact-types.js";
import { FACT_ENDS } from "#model/fact-ends.js";
import type { EntityType } from "#model/ontology.js";
import { spellName } from "#loaders/graph/pinyin.js";
import { UNSTATED_FIGURE } from "#server/store/contract/unstated-figure.js";
import { createRandom, type Random } from "../random.js";
import { FILLINGS, madeUpName } from "./names.js";

/** How large the graph becomes; all are numbers a document. */
export interface SyntheticPlan {
  readonly documents: number;
  /** Entities that no document before has. */
  readonly newEntities: number;
  /** Entities of the documents before, the well-known ones by far more often: so degrees follow a power law. */
  readonly knownEntities: number;
  readonly sections: number;
  readonly passages: number;
  /** At least one a passage. */
  readonly mentions: number;
  readonly facts: number;
  readonly observations: number;
  readonly seed: number;
}

/** About 1,000 nodes and 3,000 relationships a document. */
export const THOUSAND_NODES = {
  newEntities: 340,
  knownEntities: 280,
  sections: 10,
  passages: 600,
  mentions: 1_160,
  facts: 520,
  observations: 48,
} as const;

/** One in this many entities is an indicator, as the figures need them; the other types take turns. */
const INDICATOR_EVERY = 12;
const OTHER_TYPES = ENTITY_TYPES.filter((type) => type !== "Indicator");
/** Degrees fall off with this power of the rank. */
const SKEW = 2.5;

/** Made-up reports with Chinese names, one after the other, so that a graph of any size takes no memory. The same plan gives the same. */
export function* syntheticDocuments(plan: SyntheticPlan): Generator<DocumentBatch> {
  const random = createRandom(plan.seed);
  for (let index = 0; index < plan.documents; index += 1) yield documentOf(index, plan, random);
}

/** The entity that came as the `index`th. */
export function syntheticEntity(index: number): EntityRecord {
  const type: EntityType =
    index % INDICATOR_EVERY === 0 ? "Indicator" : (OTHER_TYPES[index % OTHER_TYPES.length] ?? "Place");
  const name = madeUpName(type, index);
  return {
    key: `${type.toLowerCase()}:${name}`,
    type,
    name,
    nameEn: index % 10 === 1 ? `Site ${index}` : null,
    aliases: index % 5 === 2 ? [name.slice(0, 3)] : [],
    aliasRules: index % 5 === 2 ? ["made-up"] : [],
    aliasPassages: [],
    scope: null,
    identity: "made-up",
    ...spellName([name.slice(0, 3), name.slice(3)]),
    code: null,
    lat: null,
    lon: null,
    unit: type === "Indicator" ? "亿元" : null,
  };
}

function documentOf(index: number, plan: SyntheticPlan, random: Random): DocumentBatch {
  const name = `made-up-${String(index).padStart(6, "0")}`;
  const key = `document:${name}`;
  const entities = entitiesOf(index, plan, random);
  const sections = Array.from({ length: plan.sections }, (_, order) => ({
    key: `section:${name}/${order}`,
    title: `${order + 1}、${FILLINGS[order % FILLINGS.length] ?? ""}`,
    level: 1,
    order,
    modality: order % 3 === 2 ? ("plan" as const) : ("review" as const),
    parent: key,
  }));
  const text = textOf(name, plan, { entities, random, parents: sections.map((section) => section.key) });
  const evidence = (): [string] => [`passage:${name}/${Math.floor(random() * plan.passages)}`];
  return {
    document: {
      key,
      title: `${madeUpName("Place", index)}政府工作报告`,
      issuer: null,
      area: madeUpName("Place", index),
      year: 2000 + (index % 26),
      period: null,
      sha256: index.toString(16).padStart(64, "0"),
      file: `${name}.txt`,
    },
    original: text.original,
    sections,
    passages: text.passages,
    entities: entities.map((entity) => withAliasEvidence(entity, name)),
    mentions: text.mentions,
    facts: factsOf(name, plan, { entities, random, evidence }),
    observations: observationsOf(name, plan, { entities, random, evidence }),
  };
}

function entitiesOf(index: number, plan: SyntheticPlan, random: Random): readonly EntityRecord[] {
  const first = index * plan.newEntities;
  const indexes = new Set(Array.from({ length: plan.newEntities }, (_, offset) => first + offset));
  const wanted = plan.newEntities + Math.min(plan.knownEntities, first);
  while (indexes.size < wanted) indexes.add(Math.floor(first * random() ** SKEW));
  return [...indexes].map(syntheticEntity);
}

function withAliasEvidence(entity: EntityRecord, name: string): EntityRecord {
  return { ...entity, aliasPassages: entity.aliases.map(() => `passage:${name}/0`) };
}

interface Text {
  readonly original: string;
  readonly passages: DocumentBatch["passages"];
  readonly mentions: readonly MentionRecord[];
}

/** The first mentions go round all entities, so that none is left out where there are enough of them. */
function textOf(
  name: string,
  plan: SyntheticPlan,
  given: {
    readonly entities: readonly EntityRecord[];
    readonly random: Random;
    readonly parents: readonly string[];
  },
): Text {
  const passages: DocumentBatch["passages"][number][] = [];
  const mentions: MentionRecord[] = [];
  let original = "";
  let mentioned = 0;
  for (let order = 0; order < plan.passages; order += 1) {
    const start = original.length;
    const key = `passage:${name}/${order}`;
    let text = "";
    const until = Math.round(((order + 1) * plan.mentions) / plan.passages);
    for (; mentioned < until; mentioned += 1) {
      const entity = entityAt(given, mentioned);
      const textStart = text.length;
      text += entity.name;
      const [textEnd, surface] = [text.length, entity.name];
      mentions.push({
        passage: key,
        entity: entity.key,
        surface,
        textStart,
        textEnd,
        start: start + textStart,
        end: start + textEnd,
      });
      text += FILLINGS[Math.floor(given.random() * FILLINGS.length)] ?? "";
    }
    text += `第${order + 1}项工作。`;
    original += text;
    const parent = given.parents[Math.floor((order * given.parents.length) / plan.passages)] ?? `document:${name}`;
    passages.push({
      key,
      text,
      surface: null,
      kind: "sentence",
      start,
      end: original.length,
      order,
      guessed: false,
      parent,
    });
  }
  return { original, passages, mentions };
}

function entityAt(
  { entities, random }: { readonly entities: readonly EntityRecord[]; readonly random: Random },
  mentioned: number,
): EntityRecord {
  const index = mentioned < entities.length ? mentioned : Math.floor(random() * entities.length);
  const entity = entities[index];
  if (entity === undefined) throw new Error("A document of a synthetic plan needs at least one entity.");
  return entity;
}

interface Given {
  readonly entities: readonly EntityRecord[];
  readonly random: Random;
  readonly evidence: () => [string];
}

function factsOf(name: string, plan: SyntheticPlan, { entities, random, evidence }: Given): readonly FactRecord[] {
  const byType = new Map(ENTITY_TYPES.map((type) => [type, entities.filter((entity) => entity.type === type)]));
  const facts = new Map<string, FactRecord>();
  for (let tried = 0; facts.size < plan.facts && tried < plan.facts * 3; tried += 1) {
    const type = FACT_TYPES[tried % FACT_TYPES.length] ?? "PART_OF";
    const start = pick(FACT_ENDS[type].subject, byType, random);
    const end = pick(FACT_ENDS[type].object, byType, random);
    const key = `fact:${name}/${type}/${start?.key ?? ""}/${end?.key ?? ""}`;
    if (start === undefined || end === undefined || start === end || facts.has(key)) continue;
    facts.set(key, {
      key,
      type,
      start: start.key,
      end: end.key,
      document: `document:${name}`,
      evidence: evidence(),
      trigger: null,
      basis: "stated",
      status: "done",
      confidence: Math.round(50 + random() * 50) / 100,
      rule: "made-up",
    });
  }
  return [...facts.values()];
}

function pick(
  types: readonly EntityType[],
  byType: ReadonlyMap<EntityType, readonly EntityRecord[]>,
  random: Random,
): EntityRecord | undefined {
  const entities = byType.get(types[Math.floor(random() * types.length)] ?? "Place") ?? [];
  return entities[Math.floor(random() * entities.length)];
}

function observationsOf(
  name: string,
  plan: SyntheticPlan,
  { entities, random, evidence }: Given,
): readonly ObservationRecord[] {
  const indicators = entities.filter(({ type }) => type === "Indicator");
  const places = entities.filter(({ type }) => type === "Place");
  if (indicators.length === 0) return [];
  return Array.from({ length: plan.observations }, (_, index) => ({
    ...UNSTATED_FIGURE,
    key: `observation:${name}/${index}`,
    indicator: indicators[index % indicators.length]?.key ?? "",
    about: places.length === 0 ? [] : [places[index % places.length]?.key ?? ""],
    value: Math.round(random() * 100_000) / 100,
    unit: "亿元",
    growthPercent: Math.round(random() * 200) / 10,
    document: `document:${name}`,
    evidence: evidence(),
  }));
}
