import type { PassageHit } from "#model/search-api.js";
import { compareUnits } from "#model/text-order.js";
import { joinedRanges } from "#server/joined-ranges.js";
import { candidatesFor, NO_MORE } from "./candidates.js";
import { lengthAt, textAt, type PassageDocument } from "./passage-document.js";
import type { PassageAnswer, PassagePosition, PassageRequest } from "./passage-messages.js";
import type { PassageSegment } from "./passage-segment.js";
import { foldedUnits, type UnitTable } from "./unit-table.js";
import { eachPlace } from "./word-places.js";

/** A segment, and which of its documents were replaced since: 1 by their number. */
export interface ShelvedSegment {
  readonly segment: PassageSegment;
  readonly gone: Uint8Array;
}

/** So many passages are ranked and counted, the shortest that answer: a word that is in every tenth sentence says little of any. */
const RANKED = 1_000;

interface Found {
  readonly document: PassageDocument;
  readonly place: number;
  readonly hits: number;
  readonly length: number;
}

/** The passages that hold all the words, those with most of them first, then the shorter ones. */
export function searchPassages(
  segments: readonly ShelvedSegment[],
  table: UnitTable,
  { words: typed, after, limit, ...criteria }: PassageRequest,
): PassageAnswer {
  const words = typed.map((word) => foldedUnits(word, table));
  const found = segments.flatMap((one) => foundIn(one, words, table, criteria));
  const isTotalExact = found.length < RANKED;
  const ranked = (segments.length === 1 ? found : found.toSorted(compareStanding).slice(0, RANKED)).toSorted(
    compareFound,
  );
  const start = after === null ? 0 : ranked.findIndex((one) => comparePositions(positionOf(one), after) > 0);
  const page = start < 0 ? [] : ranked.slice(start, start + limit);
  const last = page.at(-1);
  return {
    items: page.map((one) => hitFrom(one, words, table)),
    total: ranked.length,
    isTotalExact,
    next: last !== undefined && last !== ranked.at(-1) ? positionOf(last) : null,
  };
}

/** At most `RANKED`, the shortest that there are. */
function foundIn(
  shelved: ShelvedSegment,
  words: readonly Uint16Array[],
  table: UnitTable,
  criteria: DocumentCriteria,
): readonly Found[] {
  const { segment } = shelved;
  const candidates = candidatesFor(segment, words, table);
  if (candidates === null) return [];
  const { documents, documentOf, placeOf } = segment;
  const isLeftOut = leftOut(shelved, criteria);
  const found: Found[] = [];
  for (let passage = candidates.from(0); passage !== NO_MORE; passage = candidates.from(passage + 1)) {
    const number = documentOf[passage] ?? 0;
    const document = documents[number];
    if (document === undefined || isLeftOut[number] === 1) continue;
    const place = placeOf[passage] ?? 0;
    const hits = hitsIn(document, place, words, table);
    if (hits === 0) continue;
    found.push({ document, place, hits, length: lengthAt(document, place) });
    if (found.length === RANKED) break;
  }
  return found;
}

type DocumentCriteria = Pick<PassageRequest, "area" | "document" | "year">;

/** 1 by a document's number where it is gone or not asked for. */
function leftOut({ segment, gone }: ShelvedSegment, { area, document, year }: DocumentCriteria): Uint8Array {
  if (area === null && document === null && year === null) return gone;
  const isLeftOut = gone.slice();
  for (const [number, { summary }] of segment.documents.entries()) {
    const isAsked =
      (area === null || summary.area === area) &&
      (document === null || summary.key === document) &&
      (year === null || summary.year === year);
    if (!isAsked) isLeftOut[number] = 1;
  }
  return isLeftOut;
}

/** How often the words stand there; 0 where one does not. */
function hitsIn(
  { text, textStarts }: PassageDocument,
  place: number,
  words: readonly Uint16Array[],
  table: UnitTable,
): number {
  const within = { units: text, start: textStarts[place] ?? 0, end: textStarts[place + 1] ?? 0 };
  let hits = 0;
  for (const word of words) {
    const count = eachPlace(word, within, table);
    if (count === 0) return 0;
    hits += count;
  }
  return hits;
}

function positionOf({ hits, length, document, place }: Found): PassagePosition {
  return [hits, length, document.summary.key, place];
}

/** In the order of a segment. */
function compareStanding(a: Found, b: Found): number {
  return a.length - b.length || compareUnits(a.document.summary.key, b.document.summary.key) || a.place - b.place;
}

function compareFound(a: Found, b: Found): number {
  return b.hits - a.hits || compareStanding(a, b);
}

function comparePositions(a: PassagePosition, b: PassagePosition): number {
  return b[0] - a[0] || a[1] - b[1] || compareUnits(a[2], b[2]) || a[3] - b[3];
}

function hitFrom({ document, place }: Found, words: readonly Uint16Array[], table: UnitTable): PassageHit {
  return {
    key: document.keys.at(place),
    text: textAt(document, place),
    document: document.summary,
    section: document.sections[document.sectionOf[place] ?? -1] ?? null,
    highlights: highlightsIn(document, place, words, table),
  };
}

/** Ranges in order, those that touch made one. */
function highlightsIn(
  { text, textStarts }: PassageDocument,
  place: number,
  words: readonly Uint16Array[],
  table: UnitTable,
): [number, number][] {
  const within = { units: text, start: textStarts[place] ?? 0, end: textStarts[place + 1] ?? 0 };
  const ranges: [number, number][] = [];
  for (const word of words) eachPlace(word, within, table, (start) => ranges.push([start, start + word.length]));
  return joinedRanges(ranges);
}
