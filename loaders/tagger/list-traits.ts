import { ENTITY_TYPES } from "#model/entity-types.js";
import type { EntityType } from "#model/ontology.js";
import type { Pooled } from "./pool.js";
import type { PooledPassage } from "./pooled-passages.js";

/** How likely the likeliest name that begins or ends at a place of the text is: of any type, and of each. */
export interface ListMates {
  readonly text: string;
  readonly begins: Edge;
  readonly ends: Edge;
}

interface Edge {
  readonly any: Map<number, number>;
  readonly typed: Map<number, number>;
}

export function listMates({ text, pool }: PooledPassage): ListMates {
  const begins: Edge = { any: new Map(), typed: new Map() };
  const ends: Edge = { any: new Map(), typed: new Map() };
  for (const { core, candidate, names, places } of pool) {
    const likelihood = candidate.type === "Place" ? Math.max(names, places) : names;
    note(begins, core.start, candidate.type, likelihood);
    note(ends, core.end, candidate.type, likelihood);
  }
  return { text, begins, ends };
}

function note({ any, typed }: Edge, at: number, type: EntityType, likelihood: number): void {
  any.set(at, Math.max(any.get(at) ?? 0, likelihood));
  const key = typedKey(at, type);
  typed.set(key, Math.max(typed.get(key) ?? 0, likelihood));
}

function typedKey(at: number, type: EntityType): number {
  return at * ENTITY_TYPES.length + ENTITY_TYPES.indexOf(type);
}

const JOINS = "、和与及";
const MARKS = "“”「」《》";

/** How many numbers `listTraits` gives. */
export const LIST_TRAITS = 4;

/** How likely the names before and behind in the same list are, of any type and of the same; −1 where there is no list. */
export function listTraits({ core, candidate: { type } }: Pooled, { text, begins, ends }: ListMates): number[] {
  let before = core.start - 1;
  while (isOneOf(text, before, MARKS)) before -= 1;
  let after = core.end;
  while (isOneOf(text, after, MARKS)) after += 1;
  let [end, start] = [-1, -1];
  if (isOneOf(text, before, JOINS)) {
    end = before;
    while (isOneOf(text, end - 1, MARKS)) end -= 1;
  }
  if (isOneOf(text, after, JOINS)) {
    start = after + 1;
    while (isOneOf(text, start, MARKS)) start += 1;
  }
  return [...likelihoods(ends, end, type), ...likelihoods(begins, start, type)];
}

function isOneOf(text: string, at: number, characters: string): boolean {
  const character = text.charAt(at);
  return character !== "" && characters.includes(character);
}

function likelihoods({ any, typed }: Edge, at: number, type: EntityType): number[] {
  return at < 0 ? [-1, -1] : [any.get(at) ?? 0, typed.get(typedKey(at, type)) ?? 0];
}
