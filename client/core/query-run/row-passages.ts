import type { EvidencePassage, FactAnswer } from "#model/api.js";
import type { GraphNode } from "#model/graph.js";
import type { Api } from "../api.js";
import { passagesFromResult } from "./passages-from-result.js";
import type { RowReferences } from "./row-references.js";

/** A passage behind a row, and what it was found by. */
export interface RowPassage {
  readonly evidence: EvidencePassage;
  /** The fact that it states; null where the row names the passage or an entity alone. */
  readonly fact: Pick<FactAnswer, "fact" | "subject" | "object"> | null;
  /** The entity that it mentions, where it was found by that. */
  readonly entity: GraphNode | null;
}

export interface RowPassages {
  readonly items: readonly RowPassage[];
  /** Whether there are more sentences of its entities than these. */
  readonly isCut: boolean;
}

/** A row holds few facts, or so many that nobody reads them all. */
const FACTS = 20;
const ENTITIES = 5;
/** Sentences of each entity. */
const SENTENCES = 10;

/** The passages behind a row: those that state its facts and those it names; where there are neither, sentences of its entities. */
export async function readPassages(
  api: Pick<Api, "fact" | "evidence" | "entity" | "namedQuery">,
  { entities, facts, passages }: RowReferences,
  signal: AbortSignal,
): Promise<RowPassages> {
  const stated = await Promise.all(facts.slice(0, FACTS).map(({ id }) => api.fact(id, signal)));
  const byFact = stated.flatMap(({ evidence, ...fact }) =>
    evidence.map((each) => ({ evidence: each, fact, entity: null })),
  );
  const known = new Set(byFact.map(({ evidence }) => evidence.passage.key));
  const others = passages.filter((key) => !known.has(key));
  const named =
    others.length === 0
      ? []
      : passagesFromResult(await api.namedQuery("passages-by-key", { keys: others }, {}, signal)).map((evidence) => ({
          evidence,
          fact: null,
          entity: null,
        }));
  const items = [...byFact, ...named];
  if (items.length > 0) return { items, isCut: facts.length > FACTS };
  const pages = await Promise.all(
    entities.slice(0, ENTITIES).map(async (key) => {
      const [page, { entity }] = await Promise.all([
        api.evidence(key, { limit: SENTENCES }, signal),
        api.entity(key, signal),
      ]);
      return { ...page, items: page.items.map((evidence) => ({ evidence, fact: null, entity })) };
    }),
  );
  return {
    items: pages.flatMap((page) => page.items),
    isCut: entities.length > ENTITIES || pages.some(({ total, items: given }) => total > given.length),
  };
}
