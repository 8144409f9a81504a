import type { DocumentSummary } from "#model/api.js";
import type { SearchAnswer } from "#model/search-api.js";
import type { Reading } from "#model/understanding.js";
import type { GraphNode } from "#model/graph.js";
import { entityTypeOf } from "../../core/names/entity-type.js";
import { scopeInKey, scopeOf } from "../../core/names/scope.js";
import { HITS_AT_MOST } from "../../core/search/search-actions.js";
import type { FoundNode, FoundOnCanvas } from "../../core/search/find-on-canvas.js";
import type { RecentSearch } from "../../core/search/recent-searches.js";

/** Why something answers whose name does not show it: another name of it, or how the words were taken. */
type HitReason = "alias" | "code" | "pinyin" | "initials" | "sound" | "near";

/** One line of the list under the search box. */
export type SearchOption =
  | {
      readonly kind: "entity";
      readonly id: string;
      readonly type: string;
      readonly name: readonly Piece[];
      readonly nameEn: readonly Piece[];
      /** Whose it is, and of which year; null: everyone's. */
      readonly scope: string | null;
      /** The form that matched, where it is not one of the names that are shown anyway. */
      readonly matched: readonly Piece[];
      readonly reasons: readonly HitReason[];
      /** How many facts the store has; null where it was not asked. */
      readonly degree: number | null;
      /** How often reports name it; null where it was not asked. */
      readonly mentions: number | null;
      readonly isOnCanvas: boolean;
    }
  | {
      readonly kind: "passage";
      readonly id: string;
      readonly document: DocumentSummary;
      readonly pieces: readonly Piece[];
    }
  | { readonly kind: "words"; readonly id: string; readonly text: string }
  /** The way to those of its group that are not listed yet. */
  | { readonly kind: "more"; readonly id: string; readonly of: "canvas" | "store" }
  /** The words as a question that the library answers; unsure: one that comes near, which only who chooses it means. */
  | { readonly kind: "question"; readonly id: string; readonly reading: Reading; readonly isSure: boolean };

type EntityOption = Extract<SearchOption, { kind: "entity" }>;

export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

export interface SearchGroup {
  readonly name: "recent" | "canvas" | "entities" | "passages" | "question" | "nearest";
  readonly options: readonly SearchOption[];
  readonly total: number;
  /** Whether there are no more than `total`. */
  readonly isExact: boolean;
}

type EntityHit = SearchAnswer["entities"]["items"][number];

interface Found {
  /** Null while nothing has come. */
  readonly answer: SearchAnswer | null;
  readonly onCanvas: FoundOnCanvas;
  readonly isOnCanvas: (id: string) => boolean;
  /** How the words are understood as a question; null: as none. */
  readonly reading: Reading | null;
  /** The questions that come nearest, the best first. */
  readonly nearest: readonly Reading[];
}

const NEAREST = 3;

/** What is on the canvas first, then what else the store has, then sentences; each hit once, groups without any left out. A question comes first where the words name nothing, else last; where they are understood as none either, the nearest ones do. */
export function searchGroups({ answer, onCanvas, isOnCanvas, reading, nearest }: Found): readonly SearchGroup[] {
  const hits = (answer?.entities.items ?? []).map((hit) => entityOption(hit, isOnCanvas(hit.entity.id)));
  const here = onCanvas.items.map((found) => hits.find(({ id }) => id === found.node.id) ?? canvasOption(found));
  const others = hits.filter(({ id }) => !here.some((option) => option.id === id));
  const passages = answer?.passages;
  const groups: readonly SearchGroup[] = [
    {
      name: "canvas",
      options: [...here, ...wayToMore("canvas", here.length < onCanvas.total)],
      total: onCanvas.total,
      isExact: true,
    },
    {
      name: "entities",
      options: [...others, ...wayToMore("entities", hasMore(answer?.entities))],
      total: (answer?.entities.total ?? 0) - (hits.length - others.length),
      isExact: true,
    },
    {
      name: "passages",
      options: [...(passages?.items ?? []).map(passageOption), ...wayToMore("passages", hasMore(passages))],
      total: passages?.total ?? 0,
      isExact: passages?.isTotalExact ?? true,
    },
  ];
  const found = groups.filter(({ options }) => options.length > 0);
  const namesNothing = here.length + others.length === 0;
  if (reading !== null) {
    const question = questionGroup("question", [reading]);
    return namesNothing ? [question, ...found] : [...found, question];
  }
  return answer !== null && namesNothing && nearest.length > 0
    ? [...found, questionGroup("nearest", nearest.slice(0, NEAREST))]
    : found;
}

function wayToMore(group: SearchGroup["name"], isThere: boolean): readonly SearchOption[] {
  return isThere ? [{ kind: "more", id: `more ${group}`, of: group === "canvas" ? "canvas" : "store" }] : [];
}

/** Whether the store would give more of a list when it is asked again. */
function hasMore(list: SearchAnswer["entities" | "passages"] | undefined): boolean {
  return list !== undefined && list.truncated && list.items.length < HITS_AT_MOST;
}

/** Whether scopes tell the entities of a list apart. */
export function hasSeveralScopes(options: readonly SearchOption[]): boolean {
  return new Set(options.flatMap((option) => (option.kind === "entity" ? [option.scope] : []))).size > 1;
}

/** How many of the options are found things. */
export function hitCount(options: readonly SearchOption[]): number {
  return options.filter(({ kind }) => kind !== "more").length;
}

function questionGroup(name: "question" | "nearest", readings: readonly Reading[]): SearchGroup {
  const isSure = name === "question";
  const options = readings.map((reading) => ({ kind: "question", id: reading.question, reading, isSure }) as const);
  return { name, options, total: options.length, isExact: true };
}

/** What is chosen by who chooses nothing in particular. */
export function bestOption(options: readonly SearchOption[]): SearchOption | undefined {
  return options.find((option) => option.kind !== "question" || option.isSure);
}

/** What was chosen lately; nothing where nothing was. */
export function recentGroups(
  recent: readonly RecentSearch[],
  isOnCanvas: (id: string) => boolean,
): readonly SearchGroup[] {
  if (recent.length === 0) return [];
  const options = recent.map((one): SearchOption => {
    if (one.kind === "words") return { kind: "words", id: `"${one.text}"`, text: one.text };
    const { id, label, name, nameEn } = one;
    const names = { name: piecesOf(name, []), nameEn: piecesOf(nameEn ?? "", []), scope: scopeInKey(id, name) };
    return {
      kind: "entity",
      id,
      type: label,
      ...names,
      matched: [],
      reasons: [],
      degree: null,
      mentions: null,
      isOnCanvas: isOnCanvas(id),
    };
  });
  return [{ name: "recent", options, total: options.length, isExact: true }];
}

/** What is kept of a choice: the entity, or the words that led to a sentence. */
export function recentFromOption(option: SearchOption, words: string): RecentSearch {
  if (option.kind !== "entity") return { kind: "words", text: option.kind === "words" ? option.text : words };
  const { id, type: label, name, nameEn } = option;
  return { kind: "entity", id, label, name: textOfPieces(name), nameEn: textOfPieces(nameEn) || null };
}

function entityOption(
  { entity, matched, field, kind, highlights, degree, mentions }: EntityHit,
  isHere: boolean,
): EntityOption {
  const how = REASONS[kind];
  const isOtherName = field === "alias" || field === "code";
  return {
    ...namesOf(entity, { matched, field, highlights }),
    reasons: [...(isOtherName ? [field] : []), ...(how === undefined ? [] : [how])],
    degree,
    mentions,
    isOnCanvas: isHere,
  };
}

const REASONS: Readonly<Partial<Record<EntityHit["kind"], HitReason>>> = {
  pinyin: "pinyin",
  initials: "initials",
  homophone: "sound",
  fuzzy: "near",
};

function canvasOption({ node, matched, range, field }: FoundNode): EntityOption {
  const isWritten = field !== "pinyin" && field !== "initials";
  return {
    ...namesOf(node, { matched: isWritten ? matched : null, field, highlights: range === null ? [] : [range] }),
    reasons: field === "name" || field === "nameEn" ? [] : [field],
    degree: null,
    mentions: null,
    isOnCanvas: true,
  };
}

interface Match {
  readonly matched: string | null;
  readonly field: EntityHit["field"] | FoundNode["field"];
  readonly highlights: readonly (readonly [number, number])[];
}

function namesOf(node: GraphNode, { matched, field, highlights }: Match) {
  const shown = (text: string | null, isHit: boolean): readonly Piece[] =>
    text === null ? [] : piecesOf(text, isHit ? highlights : []);
  return {
    kind: "entity",
    id: node.id,
    type: entityTypeOf(node) ?? node.labels[0] ?? "",
    name: shown(textOf(node, "name") ?? textOf(node, "title") ?? node.id, field === "name"),
    nameEn: shown(textOf(node, "nameEn"), field === "nameEn"),
    scope: scopeOf(node),
    matched: shown(field === "name" || field === "nameEn" ? null : matched, true),
  } as const;
}

function passageOption({ key, text, document, highlights }: SearchAnswer["passages"]["items"][number]): SearchOption {
  return {
    kind: "passage",
    id: key,
    document,
    pieces: piecesAround(text, highlights),
  };
}

function textOfPieces(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join("");
}

/** How much of a long sentence stands before its first hit. */
const LEAD = 18;

/** The sentence from shortly before its first hit, cut into what was hit and what was not. */
export function piecesAround(text: string, highlights: readonly (readonly [number, number])[]): readonly Piece[] {
  const first = Math.min(...highlights.map(([start]) => start));
  const from = highlights.length === 0 ? 0 : Math.max(0, first - LEAD);
  const rest = piecesOf(
    text.slice(from),
    highlights.map(([start, end]) => [start - from, end - from]),
  );
  return from > 0 ? [{ text: "…", hit: false }, ...rest] : rest;
}

/** All of a text, cut at its hits. */
function piecesOf(text: string, highlights: readonly (readonly [number, number])[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [start, end] of highlights.toSorted(([a], [b]) => a - b)) {
    if (start < at) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), hit: false });
    pieces.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  return at < text.length ? [...pieces, { text: text.slice(at), hit: false }] : pieces;
}

function textOf(node: GraphNode, property: string): string | null {
  const value = node.properties[property];
  return typeof value === "string" && value !== "" ? value : null;
}
