import { passageDocumentFrom, type PassageDocument } from "./passage-document.js";
import type { PassageAnswer, PassageRequest, SpokenDocument } from "./passage-messages.js";
import { searchPassages, type ShelvedSegment } from "./passage-search.js";
import { buildSegment } from "./passage-segment.js";
import { createUnitTable } from "./unit-table.js";

/** All passages of a store: segments that never change, the older the larger. */
export interface PassageShelf {
  /**
   * Forgets what was added and not settled. What is added until `settle` takes the place of all that was known where that is read anew, else
   * only of what the same documents said.
   */
  begin(reading: { readonly anew: boolean }): void;
  /** Takes a document in, in the place of what it said before. */
  add(document: SpokenDocument): void;
  /** From then on what was added is found, and the documents of these keys are not. */
  settle(gone: readonly string[]): Promise<void>;
  search(request: PassageRequest): PassageAnswer;
  /** Memory that all of it takes once it is settled, in bytes; by estimate where it is not. */
  bytes(): number;
}

/** A segment is made one with those after it that have a quarter of its passages together, so that there are few. */
const SHARE = 4;
/** Beyond this share of passages of documents that are gone a segment is made anew. */
const MOST_GONE = 0.25;
/** What texts are found by takes about as much as they do. */
const WITH_POSTINGS = 2;

/** `pause` lets searches through while much is made anew. */
export function createPassageShelf(pause: () => Promise<void>): PassageShelf {
  const table = createUnitTable();
  let segments: readonly ShelvedSegment[] = [];
  let waiting: PassageDocument[] = [];
  let isAnew = false;

  return {
    begin({ anew }) {
      waiting = [];
      isAnew = anew;
    },
    add(document) {
      waiting.push(passageDocumentFrom(document));
    },
    async settle(gone) {
      const added = waiting;
      const left = new Set([...gone, ...added.map(({ summary }) => summary.key)]);
      const kept = isAnew ? [] : segments.map((one) => withoutDocuments(one, left));
      const { untouched, joined } = partedForMerge(kept, passagesOf(added));
      const documents = [...joined.flatMap(documentsOf), ...added];
      const segment = await buildSegment(documents, table, pause);
      segments = segment.size === 0 ? untouched : [...untouched, { segment, gone: new Uint8Array(documents.length) }];
      waiting = [];
      isAnew = false;
    },
    search: (request) => searchPassages(segments, table, request),
    bytes: () =>
      sumOf(isAnew ? [] : segments, ({ segment }) => segment.bytes + sumOf(segment.documents, ({ bytes }) => bytes)) +
      WITH_POSTINGS * sumOf(waiting, ({ bytes }) => bytes),
  };
}

function withoutDocuments({ segment, gone }: ShelvedSegment, left: ReadonlySet<string>): ShelvedSegment {
  const all = Uint8Array.from(gone, (isGone, number) =>
    isGone === 1 || left.has(segment.documents[number]?.summary.key ?? "") ? 1 : 0,
  );
  return { segment, gone: all };
}

/** Which segments stay as they are, and which become one with what is added. */
function partedForMerge(
  segments: readonly ShelvedSegment[],
  added: number,
): { readonly untouched: readonly ShelvedSegment[]; readonly joined: readonly ShelvedSegment[] } {
  const untouched: ShelvedSegment[] = [];
  const joined: ShelvedSegment[] = [];
  let size = added;
  for (const one of segments.toReversed()) {
    const live = passagesOf(documentsOf(one));
    if (live < SHARE * size || live < (1 - MOST_GONE) * one.segment.size) {
      joined.push(one);
      size += live;
    } else untouched.unshift(one);
  }
  return { untouched, joined };
}

function documentsOf({ segment, gone }: ShelvedSegment): readonly PassageDocument[] {
  return segment.documents.filter((_, number) => gone[number] === 0);
}

function passagesOf(documents: readonly PassageDocument[]): number {
  return sumOf(documents, ({ count }) => count);
}

function sumOf<Item>(items: readonly Item[], numberOf: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + numberOf(item), 0);
}
