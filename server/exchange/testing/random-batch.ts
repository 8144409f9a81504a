import * as fc from "fast-check";
import type { DocumentBatch, EntityRecord, FactRecord, ObservationRecord } from "#model/batch.js";
import { ENTITY_TYPES } from "#model/entity-types.js";
import { FACT_TYPES } from "#model/fact-types.js";
import { compareCodePoints } from "#model/text-order.js";
import { UNSTATED_FIGURE } from "#server/store/contract/unstated-figure.js";
import { hostileText } from "./hostile-text.js";

const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.maxSafeInteger(),
  fc.constantFrom(0, 1e21, 2 ** 53, 0.1, 1e-7),
);
const orNull = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value, { nil: null });

/** For tests: a document whose every text may be hostile to a format; keys and offsets are as they must be. */
export function randomBatch(text: fc.Arbitrary<string> = hostileText, name = "a"): fc.Arbitrary<DocumentBatch> {
  const key = `document:${name}`;
  const passageKey = (order: number): string => `passage:${name}#${order}`;
  const parts = fc.record({
    title: text,
    texts: fc.array(text, { minLength: 1, maxLength: 4 }),
    issuer: orNull(text),
    year: orNull(fc.integer({ min: 1949, max: 2100 })),
    hasSection: fc.boolean(),
    surface: orNull(text),
    things: fc.uniqueArray(fc.tuple(fc.constantFrom(...ENTITY_TYPES), text, fc.array(text, { maxLength: 3 }), number), {
      selector: ([type, name]) => `${type} ${name}`,
      maxLength: 5,
    }),
    facts: fc.array(fc.tuple(fc.constantFrom(...FACT_TYPES), fc.nat(), fc.nat(), text, number), { maxLength: 4 }),
    figures: fc.array(fc.tuple(fc.nat(), orNull(number), orNull(text), fc.array(fc.nat(), { maxLength: 2 })), {
      maxLength: 2,
    }),
  });
  return parts.map((drawn): DocumentBatch => {
    // A passage that reads otherwise than the original has the original's words as its surface.
    const surfaces = drawn.texts.map((words, index) => (index === 0 && drawn.surface !== null ? drawn.surface : words));
    const original = surfaces.join("\n");
    const starts = surfaces.map((_, index) =>
      surfaces.slice(0, index).reduce((sum, { length }) => sum + length + 1, 0),
    );
    const section = `section:${name}#0`;
    const entities = drawn.things.map(([type, name, aliases, lat]): EntityRecord => ({
      key: `${type.toLowerCase()}:${name === "" ? "empty" : name}`,
      type,
      name,
      nameEn: null,
      aliases,
      aliasRules: aliases.map(() => "rule"),
      aliasPassages: aliases.map(() => passageKey(0)),
      scope: null,
      identity: name,
      pinyin: "",
      initials: "a",
      code: null,
      lat: type === "Place" ? lat : null,
      lon: null,
      unit: null,
    }));
    const unique = [...new Map(entities.map((entity) => [entity.key, entity])).values()];
    const pick = (index: number): string | undefined => unique[index % Math.max(1, unique.length)]?.key;
    const indicators = unique.filter(({ type }) => type === "Indicator");
    return {
      document: {
        key,
        title: drawn.title,
        issuer: drawn.issuer,
        area: null,
        year: drawn.year,
        period: null,
        sha256: "00",
        file: drawn.title,
      },
      original,
      sections: drawn.hasSection
        ? [{ key: section, title: drawn.title, level: 1, order: 0, modality: "plan", parent: key }]
        : [],
      passages: drawn.texts.map((words, order) => ({
        key: passageKey(order),
        text: words,
        surface: surfaces[order] === words ? null : (surfaces[order] ?? null),
        kind: "sentence",
        start: starts[order] ?? 0,
        end: (starts[order] ?? 0) + (surfaces[order]?.length ?? 0),
        order,
        guessed: order % 2 === 1,
        ...(order % 3 === 2 ? { modality: "problem" as const } : {}),
        parent: drawn.hasSection && order > 0 ? section : key,
      })),
      entities: unique.toSorted((a, b) => compareCodePoints(a.key, b.key)),
      mentions: unique.slice(0, 1).map((entity) => ({
        passage: passageKey(0),
        entity: entity.key,
        start: 0,
        end: surfaces[0]?.length ?? 0,
        surface: surfaces[0] ?? "",
        textStart: 0,
        textEnd: 1,
      })),
      facts: drawn.facts.flatMap(([type, one, other, rule, confidence], index): FactRecord[] => {
        const [start, end] = [pick(one), pick(other)];
        if (start === undefined || end === undefined) return [];
        return [
          {
            key: `fact:${index}`,
            type,
            start,
            end,
            document: key,
            evidence: [passageKey(0)],
            trigger: rule,
            basis: "stated",
            status: "done",
            confidence: Math.min(1, Math.abs(confidence)),
            rule,
          },
        ];
      }),
      observations: drawn.figures.flatMap(([index, value, unit, about], order): ObservationRecord[] => {
        const indicator = indicators[index % Math.max(1, indicators.length)]?.key;
        if (indicator === undefined) return [];
        const subjects = new Set(about.flatMap((one) => pick(one) ?? []));
        return [
          {
            ...UNSTATED_FIGURE,
            key: `observation:${order}`,
            indicator,
            about: [...subjects].toSorted(compareCodePoints),
            value,
            unit,
            document: key,
            evidence: [passageKey(0)],
          },
        ];
      }),
    };
  });
}
