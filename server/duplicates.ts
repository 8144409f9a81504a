import { z } from "zod";
import type { Catalogue } from "#cypher/catalogue.js";
import { loadGazetteers } from "#loaders/gazetteers/gazetteers.js";
import { CANDIDATE_RULES, findCandidates, type Candidate, type NamedEntity } from "#loaders/identity/candidates.js";
import { EntityType } from "#model/ontology.js";
import type { Params } from "#model/query.js";
import { gazetteerFolder } from "./report-reader.js";
import { slicesOf } from "./slices.js";
import type { GraphStore } from "./store/port.js";

/** Where an entity is named, as far as a person needs it to judge. */
export interface Sighting {
  readonly document: string;
  readonly title: string;
  readonly passage: string;
  readonly text: string;
}

export interface DuplicateSide extends NamedEntity {
  /** How many documents name it. */
  readonly documents: number;
  readonly sightings: readonly Sighting[];
}

/** Two entities that might be one thing, with the evidence. */
export interface Duplicate extends Pick<Candidate, "rule" | "strength"> {
  readonly a: DuplicateSide;
  readonly b: DuplicateSide;
}

export interface DuplicateSearch {
  readonly store: Pick<GraphStore, "run">;
  readonly catalogue: Catalogue;
  /** Empty: all. */
  readonly types: readonly EntityType[];
  readonly offset: number;
  readonly limit: number;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

export interface DuplicatesFound {
  /** How many candidates there are in all. */
  readonly total: number;
  /** Those of the page, the strongest first; evidence is read as they are asked for. */
  readonly items: AsyncIterable<Duplicate>;
}

const NAMES_A_PAGE = 5000;
const CANDIDATES_A_PAGE = 50;

const NameRow = z.tuple([z.string(), EntityType, z.string(), z.array(z.string()).nullable(), z.string().nullable()]);
const SightingRow = z.tuple([z.string(), z.int(), z.string(), z.string(), z.string(), z.string()]);

export const DUPLICATE_RULES = CANDIDATE_RULES;

/** Looks through the names of all entities for those that stay apart and might be one. */
export async function findDuplicates(search: DuplicateSearch): Promise<DuplicatesFound> {
  const candidates = findCandidates(await readNames(search), loadGazetteers(gazetteerFolder()));
  const page = candidates.slice(search.offset, search.offset + search.limit);
  return { total: candidates.length, items: withEvidence(search, page) };
}

async function readNames(search: DuplicateSearch): Promise<NamedEntity[]> {
  const found: NamedEntity[] = [];
  const page = async (after: string): Promise<void> => {
    const rows = await ask(search, "entity-names", { types: search.types, after, limit: NAMES_A_PAGE });
    for (const row of rows) {
      const [key, type, name, aliases, scope] = NameRow.parse(row);
      found.push({ key, type, name, aliases: aliases ?? [], scope });
    }
    const last = found.at(-1)?.key;
    if (rows.length === NAMES_A_PAGE && last !== undefined) await page(last);
  };
  await page("");
  return found;
}

async function* withEvidence(search: DuplicateSearch, candidates: readonly Candidate[]): AsyncGenerator<Duplicate> {
  for (const page of slicesOf(candidates, CANDIDATES_A_PAGE)) {
    const keys = [...new Set(page.flatMap(({ a, b }) => [a.key, b.key]))];
    // oxlint-disable-next-line no-await-in-loop -- one page after the other is what keeps memory flat
    const sightings = sightingsByKey(await ask(search, "entity-sightings", { keys }));
    for (const { rule, strength, a, b } of page) {
      yield { rule, strength, a: { ...a, ...sightings(a.key) }, b: { ...b, ...sightings(b.key) } };
    }
  }
}

function sightingsByKey(
  rows: readonly (readonly unknown[])[],
): (key: string) => Pick<DuplicateSide, "documents" | "sightings"> {
  const byKey = new Map<string, { documents: number; sightings: Sighting[] }>();
  for (const row of rows) {
    const [key, documents, document, title, passage, text] = SightingRow.parse(row);
    const known = byKey.get(key) ?? { documents, sightings: [] };
    known.sightings.push({ document, title, passage, text });
    byKey.set(key, known);
  }
  return (key) => byKey.get(key) ?? { documents: 0, sightings: [] };
}

async function ask(
  { store, catalogue, timeoutMs, signal }: DuplicateSearch,
  query: string,
  params: Params,
): Promise<readonly (readonly unknown[])[]> {
  return (await store.run(catalogue.get(query), params, { maxRows: 50_000, timeoutMs, signal })).rows;
}
