import type { DocumentBatch, EntityRecord, FactRecord, ObservationRecord, SectionRecord } from "#model/batch.js";
import { UNSTATED_FIGURE } from "./unstated-figure.js";

export interface BatchPlan {
  /** `a` becomes `document:a`, its passages `passage:a/0`, …, its sections `section:a/0`, …. */
  readonly name: string;
  readonly title?: string;
  /** Title, modality, and the index of the section above or null. */
  readonly sections?: readonly (readonly [string, SectionRecord["modality"], number | null])[];
  /** Clean text, the index of its section or null, and the modality where it is another than the section's. */
  readonly passages: readonly (readonly [string, number | null, (SectionRecord["modality"] | undefined)?])[];
  readonly entities?: readonly (Partial<EntityRecord> & Pick<EntityRecord, "type" | "name">)[];
  /** Index of the passage, key of the entity, and the words of the passage that name it. */
  readonly mentions?: readonly (readonly [number, string, string])[];
  readonly facts?: readonly (Partial<FactRecord> & Pick<FactRecord, "key" | "type" | "start" | "end">)[];
  readonly observations?: readonly (Partial<ObservationRecord> & Pick<ObservationRecord, "key" | "indicator">)[];
}

/** A batch as the loaders make it, with keys, offsets and all that a test does not care about filled in. */
export function buildBatch(plan: BatchPlan): DocumentBatch {
  const key = `document:${plan.name}`;
  const sectionKey = (index: number | null): string => (index === null ? key : `section:${plan.name}/${index}`);
  const levels = (index: number | null): number =>
    index === null ? 0 : 1 + levels(plan.sections?.[index]?.[2] ?? null);
  const original = plan.passages.map(([text]) => text).join("\n");
  const starts: number[] = [];
  plan.passages.reduce((start, [text]) => {
    starts.push(start);
    return start + text.length + 1;
  }, 0);
  const passageKey = (index: number): string => `passage:${plan.name}/${index}`;
  return {
    document: {
      key,
      title: plan.title ?? plan.name,
      issuer: "徐汇区政府",
      area: "徐汇区",
      year: 2014,
      period: null,
      sha256: plan.name.repeat(8),
      file: `${plan.name}.txt`,
    },
    original,
    sections: (plan.sections ?? []).map(([title, modality, above], index) => ({
      key: sectionKey(index),
      title,
      level: levels(index),
      order: index,
      modality,
      parent: sectionKey(above),
    })),
    passages: plan.passages.map(([text, section, modality], index) => ({
      key: passageKey(index),
      text,
      surface: null,
      kind: "sentence",
      start: starts[index] ?? 0,
      end: (starts[index] ?? 0) + text.length,
      order: index,
      guessed: false,
      ...(modality === undefined ? {} : { modality }),
      parent: sectionKey(section),
    })),
    entities: (plan.entities ?? []).map(buildEntity),
    mentions: (plan.mentions ?? []).map(([passage, entity, surface]) => {
      const textStart = plan.passages[passage]?.[0].indexOf(surface) ?? -1;
      if (textStart < 0) throw new Error(`Passage ${passage} does not hold ${surface}.`);
      const start = (starts[passage] ?? 0) + textStart;
      const textEnd = textStart + surface.length;
      return { passage: passageKey(passage), entity, start, end: start + surface.length, surface, textStart, textEnd };
    }),
    facts: (plan.facts ?? []).map((fact) => ({
      document: key,
      evidence: [passageKey(0)],
      trigger: null,
      basis: "stated",
      status: "done",
      confidence: 0.9,
      rule: "hand",
      ...fact,
    })),
    observations: (plan.observations ?? []).map((observation) => ({
      about: [],
      ...UNSTATED_FIGURE,
      document: key,
      evidence: [passageKey(0)],
      ...observation,
    })),
  };
}

function buildEntity(entity: Partial<EntityRecord> & Pick<EntityRecord, "type" | "name">): EntityRecord {
  return {
    key: `${entity.type.toLowerCase()}:${entity.name}`,
    nameEn: null,
    aliases: [],
    aliasRules: (entity.aliases ?? []).map(() => "hand"),
    aliasPassages: (entity.aliases ?? []).map(() => "passage:hand/0"),
    scope: null,
    identity: "hand",
    pinyin: "",
    initials: "",
    code: null,
    lat: null,
    lon: null,
    unit: null,
    ...entity,
  };
}
