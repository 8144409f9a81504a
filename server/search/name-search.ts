import type { EntityHit } from "#model/search-api.js";
import { joinedRanges } from "#server/joined-ranges.js";
import { behindAreaProbe, type AreaBefore } from "./area-before.js";
import { formsOf, type EntityRecord } from "./entity-record.js";
import { foldedText } from "./folded-text.js";
import { gapProbe } from "./gap-probe.js";
import type { NameIndex } from "./name-index.js";
import { mistakenProbes, plainProbes } from "./name-probes.js";
import type { Probe } from "./probe.js";
import type { SearchWord } from "./search-words.js";
import { isLiteral, kindOf, NO_HIT, wordsTier, type Tier } from "./tiers.js";

/** The entities that answer a search, before any is chosen or ordered. */
export interface NameHits {
  /** Numbers of the entities, each once. */
  readonly entities: readonly number[];
  readonly tierOf: (entity: number) => Tier;
  /** Which form of the entity answers, and how. */
  readonly explain: (
    entity: number,
    record: EntityRecord,
  ) => Pick<EntityHit, "matched" | "field" | "kind" | "highlights">;
}

/** A search in one index. */
export interface NameSearch {
  readonly count: () => number;
  /** Whether all that was typed was found as it was typed. */
  readonly hasLiteral: () => boolean;
  /** Looks for what was probably meant as well. */
  readonly lookForMistakes: () => void;
  /** Looks for what was typed in parts: behind one of these areas, or with something left out. */
  readonly lookForParts: (areas: readonly AreaBefore[]) => void;
  readonly hits: () => NameHits;
}

/** Looks for the phrase, and where it has several words for all of them, each anywhere; `isHit` leaves entities out. */
export function searchNames(
  index: NameIndex,
  words: readonly SearchWord[],
  isHit: (entity: number) => boolean,
): NameSearch {
  const phrase = phraseOf(words);
  const parts = words.map(({ text }) => foldedText(text).units).filter((units) => units.length > 0);
  const search = createSearch(index, isHit);
  const wordsBy = (probesFor: (units: readonly string[]) => readonly Probe[]): readonly Word[] =>
    parts.map((units) => ({ length: units.length, probes: probesFor(units) }));
  search.lookFor({ length: phrase.length, probes: plainProbes(index, phrase) });
  if (parts.length > 1) search.lookForAll(wordsBy((units) => plainProbes(index, units)));
  return {
    count: search.count,
    hasLiteral: search.hasLiteral,
    lookForMistakes() {
      search.lookFor({ length: phrase.length, probes: mistakenProbes(index, phrase) });
      if (parts.length < 2) return;
      search.lookForAll(wordsBy((units) => [...plainProbes(index, units), ...mistakenProbes(index, units)]));
    },
    lookForParts(areas) {
      for (const area of areas)
        search.lookFor({ length: phrase.length, probes: [behindAreaProbe(index, phrase, area)] });
      search.lookFor({ length: phrase.length, probes: [gapProbe(index, phrase)] });
    },
    hits: search.hits,
  };
}

/** All characters of the words, one behind the other. */
export function phraseOf(words: readonly SearchWord[]): readonly string[] {
  return words.flatMap(({ text }) => foldedText(text).units);
}

interface Look {
  readonly words: readonly Word[];
}

interface Word {
  /** In characters, as it is typed. */
  readonly length: number;
  readonly probes: readonly Probe[];
}

/** Entities, each once, and by entity how it is hit. */
interface Hits {
  readonly entities: readonly number[];
  readonly tiers: Uint8Array;
}

function createSearch(index: NameIndex, isHit: (entity: number) => boolean) {
  const tiers = new Uint8Array(index.size).fill(NO_HIT);
  const entities: number[] = [];
  const looks: Look[] = [];

  function take(entity: number, tier: Tier): void {
    const known = tiers[entity] ?? NO_HIT;
    if (tier >= known) return;
    if (known === NO_HIT) entities.push(entity);
    tiers[entity] = tier;
  }

  return {
    count: () => entities.length,
    hasLiteral: () => entities.some((entity) => isLiteral(tiers[entity] ?? NO_HIT)),
    lookFor(word: Word): void {
      looks.push({ words: [word] });
      eachHit(index, word, { isAsked: () => true, take: (entity, tier) => isHit(entity) && take(entity, tier) });
    },
    lookForAll(words: readonly Word[]): void {
      looks.push({ words });
      let worst: Hits | null = null;
      // What the longest leaves is soon looked through for the others.
      for (const word of words.toSorted((a, b) => b.length - a.length)) {
        worst = hitsAmong(index, word, { isHit, before: worst });
        if (worst.entities.length === 0) return;
      }
      for (const entity of worst?.entities ?? []) take(entity, wordsTier(worst?.tiers[entity] ?? NO_HIT));
    },
    hits: (): NameHits => ({
      entities,
      tierOf: (entity) => tiers[entity] ?? NO_HIT,
      explain: (entity, record) => explained(index, looks, { entity, tier: tiers[entity] ?? NO_HIT, record }),
    }),
  };
}

/** Those of `before`, or of all, that a word hits too, with the worse of both tiers. */
function hitsAmong(
  index: NameIndex,
  word: Word,
  { isHit, before }: { readonly isHit: (entity: number) => boolean; readonly before: Hits | null },
): Hits {
  const tiers = new Uint8Array(index.size).fill(NO_HIT);
  const entities: number[] = [];
  eachHit(index, word, {
    isAsked: (entity) => before === null || before.tiers[entity] !== NO_HIT,
    take(entity, tier) {
      const known = tiers[entity] ?? NO_HIT;
      if (tier >= known || (known === NO_HIT && before === null && !isHit(entity))) return;
      if (known === NO_HIT) entities.push(entity);
      tiers[entity] = tier;
    },
  });
  if (before !== null)
    for (const entity of entities) tiers[entity] = Math.max(tiers[entity] ?? NO_HIT, before.tiers[entity] ?? NO_HIT);
  return { entities, tiers };
}

interface Taking {
  /** Where not, it is not looked how good a hit is. */
  readonly isAsked: (entity: number) => boolean;
  readonly take: (entity: number, tier: Tier) => void;
}

function eachHit(index: NameIndex, { probes }: Word, { isAsked, take }: Taking): void {
  const { formAt, formEntities } = index;
  for (const probe of probes) {
    probe.eachStart((start) => {
      const entity = formEntities[formAt[start] ?? 0] ?? 0;
      if (!isAsked(entity)) return;
      const tier = probe.tierAt(start);
      if (tier !== NO_HIT) take(entity, tier);
    });
  }
}

interface Found {
  readonly entity: number;
  readonly tier: Tier;
  readonly record: EntityRecord;
}

/** A hit within a form: offsets of its folded characters. */
interface Span {
  readonly form: number;
  readonly start: number;
  readonly end: number;
  /** What within was not typed; null where all was. */
  readonly hole: readonly [start: number, end: number] | null;
  readonly tier: Tier;
}

function explained(
  index: NameIndex,
  looks: readonly Look[],
  { entity, tier, record }: Found,
): ReturnType<NameHits["explain"]> {
  const forms = formsOf(record.node);
  const spans = spansOf(index, looks, entity, tier);
  const form = spans[0]?.form ?? 0;
  const { field, text } = forms[form] ?? { field: "name", text: record.node.id };
  const { starts, ends } = foldedText(text);
  const ranges = spans
    .filter((span) => span.form === form)
    .flatMap(typedOf)
    .map(([start, end]): [number, number] => [starts[start] ?? 0, ends[end - 1] ?? 0]);
  return { matched: text, field, kind: kindOf(tier), highlights: joinedRanges(ranges) };
}

function typedOf({ start, end, hole }: Span): readonly (readonly [start: number, end: number])[] {
  return hole === null
    ? [[start, end]]
    : [
        [start, hole[0]],
        [hole[1], end],
      ];
}

/** Where the words of the look that gave the tier stand: the best place of each. */
function spansOf(index: NameIndex, looks: readonly Look[], entity: number, tier: Tier): readonly Span[] {
  for (const { words } of looks) {
    const spans = words.flatMap(({ probes }) => bestSpan(index, probes, entity) ?? []);
    if (spans.length < words.length) continue;
    const worst = Math.max(...spans.map((span) => span.tier));
    if ((words.length === 1 ? worst : wordsTier(worst)) === tier) return spans;
  }
  return [];
}

function bestSpan(index: NameIndex, probes: readonly Probe[], entity: number): Span | null {
  let best: Span | null = null;
  const firstForm = index.entityForms[entity] ?? 0;
  const lastForm = index.entityForms[entity + 1] ?? 0;
  for (let form = firstForm; form < lastForm; form += 1) {
    const first = index.formStarts[form] ?? 0;
    const next = index.formStarts[form + 1] ?? 0;
    for (let start = first; start < next; start += 1) {
      for (const probe of probes) {
        const tier = probe.tierAt(start);
        if (tier < (best?.tier ?? NO_HIT)) {
          const hole = probe.hole?.() ?? null;
          best = {
            form: form - firstForm,
            start: start - first,
            end: probe.end() - first,
            hole: hole === null ? null : [hole[0] - first, hole[1] - first],
            tier,
          };
        }
      }
    }
  }
  return best;
}
