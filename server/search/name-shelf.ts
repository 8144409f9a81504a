import { ENTITY_TYPES } from "#model/entity-types.js";
import type { EntityType } from "#model/ontology.js";
import { areasBefore } from "./area-before.js";
import type { EntityRecord } from "./entity-record.js";
import { buildNameIndex, type NameIndex, type NameIndexBuilder } from "./name-index.js";
import type { DocumentRecord, NameAnswer, NameRequest, NamesSize } from "./name-messages.js";
import { namePage, type Chosen } from "./name-page.js";
import { phraseOf, searchNames, type NameHits, type NameSearch } from "./name-search.js";
import { searchWordsFrom, type SearchWord } from "./search-words.js";

/** All names of a store: a large index that seldom changes, and a small one of what changed since. */
export interface NameShelf {
  begin(): void;
  add(records: readonly EntityRecord[]): void;
  /** Takes what was added since `begin` in the place of all else. `documents` are all there are. */
  finish(documents: readonly DocumentRecord[]): void;
  /** Takes entities in, in the place of what was known by their keys, and leaves others out. */
  change(
    records: readonly EntityRecord[],
    gone: readonly string[],
    documents: readonly DocumentRecord[],
  ): Promise<void>;
  namedBy(documents: readonly string[]): readonly string[];
  search(request: NameRequest): NameAnswer;
  size(): NamesSize;
}

/** Mistakes are looked for where so few names are found without, and none as it was typed. */
const FEW = 5;
/** From this many changed entities on, or a twentieth of all, the large index is made anew. */
const LEAST_CHANGES = 2_000;
const SLICE = 1_000;

interface Part {
  readonly index: NameIndex;
  readonly numberOf: ReadonlyMap<string, number>;
  /** 1 for what was changed or left out since. */
  readonly gone: Uint8Array;
}

/** `pause` lets searches through while much is made anew. */
export function createNameShelf(pause: () => Promise<void>): NameShelf {
  const documentNumbers = new Map<string, number>();
  const documentNumber = (key: string): number => {
    const number = documentNumbers.get(key) ?? documentNumbers.size;
    documentNumbers.set(key, number);
    return number;
  };
  let documents: readonly DocumentRecord[] = [];
  let building: NameIndexBuilder | null = null;
  let large = partFrom(buildNameIndex(documentNumber).finish());
  let changes = new Map<string, EntityRecord>();
  let small: Part | null = null;

  async function makeAnew(): Promise<void> {
    const builder = buildNameIndex(documentNumber);
    for (let entity = 0; entity < large.index.size; entity += 1) {
      if (large.gone[entity] === 0) builder.add(large.index.record(entity));
      if (entity % SLICE === SLICE - 1) await pause();
    }
    for (const record of changes.values()) builder.add(record);
    large = partFrom(builder.finish());
    changes = new Map();
    small = null;
  }

  return {
    begin() {
      building = buildNameIndex(documentNumber);
    },
    add(records) {
      for (const record of records) building?.add(record);
    },
    finish(all) {
      documents = all;
      if (building === null) return;
      large = partFrom(building.finish());
      building = null;
      changes = new Map();
      small = null;
    },
    async change(records, gone, all) {
      documents = all;
      const keys = [...records.map(({ node }) => node.id), ...gone];
      for (const key of keys) {
        const known = large.numberOf.get(key);
        if (known !== undefined) large.gone[known] = 1;
        changes.delete(key);
      }
      for (const record of records) changes.set(record.node.id, record);
      const builder = buildNameIndex(documentNumber);
      for (const record of changes.values()) builder.add(record);
      small = partFrom(builder.finish());
      if (changes.size > Math.max(LEAST_CHANGES, large.index.size / 20)) await makeAnew();
    },
    namedBy(keys) {
      const numbers = new Set(keys.map(documentNumber));
      const isAsked = (number: number): boolean => numbers.has(number);
      return parts().flatMap(({ index, gone }) =>
        index.keys.filter((_, entity) => gone[entity] === 0 && isNamedBy(index, entity, isAsked)),
      );
    },
    search: (request) => answerFrom(parts(), request, documentFilter(request)),
    size: () => ({
      entities: parts().reduce((sum, { gone }) => sum + gone.filter((one) => one === 0).length, 0),
      bytes: parts().reduce((sum, { index }) => sum + index.bytes, 0),
    }),
  };

  function parts(): readonly Part[] {
    return small === null ? [large] : [large, small];
  }

  /** Whether a document is among those asked for; null where all are. */
  function documentFilter({ area, document, year }: NameRequest): ((number: number) => boolean) | null {
    if (area === null && document === null && year === null) return null;
    const isWanted = new Uint8Array(documentNumbers.size);
    for (const one of documents) {
      const fits =
        (area === null || one.area === area) &&
        (year === null || one.year === year) &&
        (document === null || one.key === document);
      const number = documentNumbers.get(one.key);
      if (fits && number !== undefined) isWanted[number] = 1;
    }
    return (number) => isWanted[number] === 1;
  }
}

function partFrom(index: NameIndex): Part {
  const numberOf = new Map(index.keys.map((key, entity) => [key, entity]));
  return { index, numberOf, gone: new Uint8Array(index.size) };
}

function isNamedBy(
  { documentStarts, documents }: NameIndex,
  entity: number,
  isWanted: (document: number) => boolean,
): boolean {
  const last = documentStarts[entity + 1] ?? 0;
  for (let at = documentStarts[entity] ?? 0; at < last; at += 1) if (isWanted(documents[at] ?? 0)) return true;
  return false;
}

function answerFrom(
  parts: readonly Part[],
  { q, types, after, limit }: NameRequest,
  isWanted: ((document: number) => boolean) | null,
): NameAnswer {
  const words = searchWordsFrom(q);
  const searches = parts.map(({ index, gone }) => {
    const isHit = (entity: number): boolean =>
      gone[entity] === 0 && (isWanted === null || isNamedBy(index, entity, isWanted));
    return { index, search: searchNames(index, words, isHit) };
  });
  if (!words.some(({ isQuoted }) => isQuoted)) lookFurther(searches, words);
  const hits = searches.map(({ index, search }) => ({ index, hits: search.hits() }));
  const chosen = hits.map((one) => chosenFrom(one, types));
  return {
    ...namePage(chosen, after, limit),
    total: chosen.reduce((sum, { entities }) => sum + entities.length, 0),
    types: typeCounts(hits),
  };
}

interface PartSearch {
  readonly index: NameIndex;
  readonly search: NameSearch;
}

/** Where little is found: for what was probably meant, and where that is little too, for what was typed in parts. */
function lookFurther(searches: readonly PartSearch[], words: readonly SearchWord[]): void {
  const isFew = (): boolean => searches.reduce((sum, { search }) => sum + search.count(), 0) < FEW;
  if (!isFew() || searches.some(({ search }) => search.hasLiteral())) return;
  for (const { search } of searches) search.lookForMistakes();
  if (!isFew()) return;
  const areas = areasBefore(phraseOf(words));
  for (const { search } of searches) search.lookForParts(areas);
}

interface PartHits {
  readonly index: NameIndex;
  readonly hits: NameHits;
}

function chosenFrom({ index, hits }: PartHits, types: readonly EntityType[]): Chosen {
  if (types.length === 0) return { index, hits, entities: hits.entities };
  const isAsked = Uint8Array.from(ENTITY_TYPES, (type) => (types.includes(type) ? 1 : 0));
  return { index, hits, entities: hits.entities.filter((entity) => isAsked[index.types[entity] ?? -1] === 1) };
}

function typeCounts(parts: readonly PartHits[]): NameAnswer["types"] {
  const counts = new Uint32Array(ENTITY_TYPES.length);
  for (const { index, hits } of parts) {
    for (const entity of hits.entities) {
      const type = index.types[entity] ?? -1;
      counts[type] = (counts[type] ?? 0) + 1;
    }
  }
  return ENTITY_TYPES.flatMap((type, number) => {
    const count = counts[number] ?? 0;
    return count === 0 ? [] : [{ type, count }];
  });
}
