import type { Catalogue } from "#cypher/catalogue.js";
import { ENTITY_TYPES } from "#model/entity-types.js";
import type { EntityType } from "#model/ontology.js";
import type { Blank } from "#model/question.js";
import type { NamedQuery, Params, ParamValue } from "#model/query.js";
import type { GraphStore } from "#server/store/port.js";
import { quantile } from "../quantile.js";
import { syntheticEntity } from "../synthetic/documents.js";

const BAR_MS = 1_000;
const RUNS = 3;
const LIMITS = { maxRows: 1_000, timeoutMs: 60_000 };

/** Asks every question of the library about hubs, and tells which takes longer than the bar. */
export async function measureAnswers(
  engine: string,
  store: GraphStore,
  { catalogue, only }: { readonly catalogue: Catalogue; readonly only: string | null },
): Promise<boolean> {
  const questions = catalogue.list().filter(({ question, name }) => question !== undefined && (only ?? name) === name);
  const slow: string[] = [];
  for (const question of questions) {
    const told = await timesOf(store, question);
    console.log(`${engine} ${question.name}: ${told.text}`);
    if (told.median > BAR_MS) slow.push(question.name);
  }
  console.log(`${engine}: ${questions.length - slow.length} of ${questions.length} questions within ${BAR_MS} ms`);
  if (slow.length > 0) console.log(`${engine}, slower: ${slow.join(", ")}`);
  return slow.length === 0;
}

async function timesOf(
  store: GraphStore,
  question: NamedQuery,
): Promise<{ readonly median: number; readonly text: string }> {
  const times: number[] = [];
  let rows = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const began = performance.now();
    try {
      rows = (await store.run(question, { ...defaultsOf(question), ...blanksOf(question) }, LIMITS)).rows.length;
    } catch (thrown) {
      return { median: Number.POSITIVE_INFINITY, text: thrown instanceof Error ? thrown.message : String(thrown) };
    }
    times.push(performance.now() - began);
  }
  const median = quantile(times, 0.5);
  return { median, text: `${times.map((time) => time.toFixed(0)).join(", ")} ms, ${rows} rows` };
}

function defaultsOf({ params }: NamedQuery): Params {
  return Object.fromEntries(
    params.flatMap((param) => (param.default === undefined ? [] : [[param.name, param.default]])),
  );
}

/** Blanks that must be filled; entities by those with the most facts of their types, each another. */
function blanksOf({ question }: NamedQuery): Params {
  const taken: string[] = [];
  return Object.fromEntries(
    (question?.blanks ?? []).flatMap((blank): readonly (readonly [string, ParamValue])[] => {
      if (!blank.required) return [];
      if (blank.kind !== "entity") return [[blank.param, VALUES[blank.kind]]];
      const key = hubOf(blank, taken);
      taken.push(key);
      return [[blank.param, key]];
    }),
  );
}

const VALUES: Readonly<Record<Exclude<Blank["kind"], "entity">, ParamValue>> = {
  type: "Project",
  status: "planned",
  year: 2014,
  number: 10,
  words: "建设",
};

/** The entities that came first are named by far the most. */
function hubOf({ types }: Blank, taken: readonly string[]): string {
  const wanted: readonly EntityType[] = types.length === 0 ? ENTITY_TYPES : types;
  for (let index = 0; ; index += 1) {
    const { key, type } = syntheticEntity(index);
    if (wanted.includes(type) && !taken.includes(key)) return key;
  }
}
